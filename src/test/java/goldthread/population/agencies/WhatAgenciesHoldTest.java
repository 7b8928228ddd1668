package goldthread.population.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.people.linkage.Intake;
import goldthread.people.linkage.Linkage;
import goldthread.people.linkage.Measures;
import goldthread.population.Population;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
class WhatAgenciesHoldTest {

    private static void write(Path folder, double errors) throws IOException {
        var population = new Population(3_000, 5);
        try (var agencies = new Agencies(population, folder, errors)) {
            population.each(agencies);
        }
    }

    private static Measures linked(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var taken = Intake.of(files.sorted().toList(), Map.of(), "cluster");
            return Measures.of(Linkage.of(taken.records(), Linkage.Bands.of(taken.records()), 1), taken.truth(), taken.trap());
        }
    }

    private static List<Long> later() {
        var later = new ArrayList<Long>();
        int day = (int) LocalDate.of(2024, 3, 31).toEpochDay();
        new Population(3_000, 5).each(family -> family.children().stream().filter(child -> child.alone() && child.events().getFirst().from() > day).forEach(child -> later.add(child.number())));
        return later;
    }

    @Test
    void linkage_finds_the_same_children_in_what_five_agencies_hold_and_no_adopted_child(@TempDir Path folder) throws IOException {
        write(folder.resolve("usual"), 1);
        write(folder.resolve("again"), 1);
        write(folder.resolve("twice"), 2);
        for (var name : new String[] {"health", "education", "social_care", "police", "youth_justice"}) {
            assertThat(folder.resolve("usual/" + name + ".csv")).hasSameTextualContentAs(folder.resolve("again/" + name + ".csv"));
        }
        var health = Files.readAllLines(folder.resolve("usual/health.csv"));
        assertThat(health).hasSizeBetween(2_700, 3_300).anyMatch(line -> line.matches(".*,\\d+N,\\d+"));
        assertThat(later()).isNotEmpty().allSatisfy(child -> assertThat(health).as("came alone after the day").noneMatch(line -> line.endsWith("," + child + ",")));
        var usual = linked(folder.resolve("usual"));
        assertThat(usual.f1()).isGreaterThan(.985);
        assertThat(usual.trapsJoined()).isZero();
        assertThat(linked(folder.resolve("twice")).f1()).isBetween(.95, usual.f1());
    }
}
