package goldthread.court.letterbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A picture goes through the letterbox without what else the camera, or somebody, put into it.
@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhatAPictureKeepsTest {
    private static final String HIDDEN = "GPS 51.5,-0.1 taken at 4 Mill Lane";

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void it_draws_the_same_and_tells_nothing_of_where_it_was_taken(String format) throws IOException {
        var kept = Picture.of(told(format, 6)).orElseThrow();
        assertThat(kept.type()).isEqualTo(format.equals("png") ? "image/png" : "image/jpeg");
        assertThat(new int[] {kept.width(), kept.height()}).containsExactly(40, 30);
        assertThat(new String(kept.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Mill Lane", "<script>", "%PDF");
        var drawn = ImageIO.read(new ByteArrayInputStream(kept.bytes()));
        var was = ImageIO.read(new ByteArrayInputStream(plain(format)));
        for (int x = 0; x < 40; x++) for (int y = 0; y < 30; y++) assertThat(drawn.getRGB(x, y)).isEqualTo(was.getRGB(x, y));
        assertThat(Picture.of(kept.bytes()).orElseThrow().digest()).as("kept again it is the same").isEqualTo(kept.digest());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 8, 0, 9})
    void it_keeps_its_way_up_and_no_way_that_there_is_not(int up) throws IOException {
        var kept = Picture.of(told("jpg", up)).orElseThrow().bytes();
        var exif = new String(kept, 0, 40, StandardCharsets.ISO_8859_1).contains("Exif");
        assertThat(exif).isEqualTo(up > 1 && up < 9);
        if (exif) assertThat(kept[31]).isEqualTo((byte) up);
    }

    @Test
    void what_is_no_picture_is_broken_or_too_large_to_draw_is_not_kept() throws IOException {
        assertThat(Picture.of(new byte[0])).isEmpty();
        assertThat(Picture.of("%PDF-1.7 a letter".getBytes(StandardCharsets.US_ASCII))).isEmpty();
        assertThat(Picture.of("GIF89a\1\0\1\0".getBytes(StandardCharsets.US_ASCII))).isEmpty();
        assertThat(Picture.of("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.US_ASCII))).isEmpty();
        assertThat(Picture.of(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0, 0})).as("a packed file").isEmpty();
        assertThat(Picture.of(new byte[Picture.MOST_BYTES + 1])).isEmpty();
        var bomb = plain("png");
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        var crc = new CRC32();
        crc.update(bomb, 12, 17);
        ByteBuffer.wrap(bomb).putInt(29, (int) crc.getValue());
        assertThat(Picture.of(bomb)).as("3,600 million points in a few bytes").isEmpty();
        bomb[29] ^= 1;
        assertThat(Picture.of(bomb)).as("a sum that is wrong").isEmpty();
    }

    /// Every cut, and 2,000 files of which some bytes were changed: kept as a picture or not, but never a fault.
    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void nothing_that_is_sent_is_a_fault(String format) throws IOException {
        var whole = told(format, 6);
        for (int length = 0; length < plain(format).length; length++) Picture.of(Arrays.copyOf(whole, length));
        var chance = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var changed = whole.clone();
            for (int j = 0; j < 4; j++) changed[chance.nextInt(changed.length)] = (byte) chance.nextInt();
            Picture.of(changed).ifPresent(picture -> assertThat((long) picture.width() * picture.height()).isPositive().isLessThanOrEqualTo(Picture.MOST_POINTS));
        }
    }

    private static byte[] plain(String format) throws IOException {
        var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 40; x++) for (int y = 0; y < 30; y++) image.setRGB(x, y, new Color(x * 6, y * 8, 128).getRGB());
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /// As a phone writes it: where it was taken in its head, words beside it, and something hung on its end.
    static byte[] told(String format, int up) throws IOException {
        var plain = plain(format);
        var hidden = HIDDEN.getBytes(StandardCharsets.US_ASCII);
        var out = new ByteArrayOutputStream();
        if (format.equals("png")) {
            int head = 8 + 25;
            out.write(plain, 0, head);
            var chunk = ByteBuffer.allocate(12 + hidden.length).putInt(hidden.length).put("tEXt".getBytes(StandardCharsets.US_ASCII)).put(hidden);
            var crc = new CRC32();
            crc.update(chunk.array(), 4, 4 + hidden.length);
            out.writeBytes(chunk.putInt((int) crc.getValue()).array());
            out.write(plain, head, plain.length - head);
        } else {
            var exif = ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + hidden.length).order(java.nio.ByteOrder.LITTLE_ENDIAN).put("Exif\0\0II*\0".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 2)
                    .putShort((short) 0x010F).putShort((short) 2).putInt(hidden.length).putInt(38).putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) up).putShort((short) 0).putInt(0).put(hidden).array();
            out.write(plain, 0, 2);
            out.writeBytes(ByteBuffer.allocate(4).put((byte) 0xFF).put((byte) 0xE1).putShort((short) (exif.length + 2)).array());
            out.writeBytes(exif);
            out.writeBytes(ByteBuffer.allocate(4).put((byte) 0xFF).put((byte) 0xFE).putShort((short) (hidden.length + 2)).array());
            out.writeBytes(hidden);
            out.write(plain, 2, plain.length - 2);
        }
        out.writeBytes("<script>alert(1)</script>%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }
}
