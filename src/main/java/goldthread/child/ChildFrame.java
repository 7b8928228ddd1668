package goldthread.child;

import goldthread.casefile.Timeline;
import goldthread.pages.Page;
import org.springframework.stereotype.Component;

/// The frame of a child's page, for a room to the right that has a page about the child.
@Component
public final class ChildFrame {
    private final Frames frames;

    ChildFrame(Frames frames) {
        this.frames = frames;
    }

    /// The page on which stands what the returns will say of the child, at `/child/{child}/returns`.
    public Page returns(Timeline timeline) {
        return frames.page(Frames.Part.RETURNS, timeline.subject(), timeline, frames.now());
    }
}
