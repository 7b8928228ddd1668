package goldthread.pages;

import goldthread.pages.Question.Choice;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a form is asked about: today, the names that its labels hold, and the people or places to choose from.
///
/// ```java
/// About.on(today).naming("child", "Amira").offering("children", siblings)
/// ```
///
/// @param words what stands for `{child}` in labels, hints and sentences
/// @param lists choices that differ from one record to the next, by name
/// @param sought lists to which a search adds whoever it finds, each with what it found: `2 people found`, or nothing yet
public record About(LocalDate today, Map<String, String> words, Map<String, List<Choice>> lists, Map<String, String> sought) {

    public About {
        words = Map.copyOf(words);
        lists = Map.copyOf(lists);
        sought = Map.copyOf(sought);
    }

    public static About on(LocalDate today) {
        return new About(today, Map.of(), Map.of(), Map.of());
    }

    public About naming(String word, String name) {
        var more = new HashMap<>(words);
        more.put(word, name);
        return new About(today, more, lists, sought);
    }

    public About offering(String list, List<Choice> choices) {
        var more = new HashMap<>(lists);
        more.put(list, List.copyOf(choices));
        return new About(today, words, more, sought);
    }

    /// A list that can be searched too: a question that chooses from it stands below a search box.
    /// @param found what was found for what was typed there; empty while nothing was
    public About seeking(String list, String found) {
        var more = new HashMap<>(sought);
        more.put(list, found);
        return new About(today, words, lists, more);
    }

    /// `text` with its `{words}` filled in; "{child}" of which nothing is said becomes "the child".
    String fill(String text) {
        if (text.indexOf('{') < 0) return text;
        for (var word : words.entrySet()) text = text.replace("{" + word.getKey() + "}", word.getValue());
        return text.replaceAll("\\{([a-z]+)}", "the $1");
    }

    /// Choices of a list; none where nothing is offered.
    List<Choice> list(String name) {
        return lists.getOrDefault(name, List.of());
    }
}
