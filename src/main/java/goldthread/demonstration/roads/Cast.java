package goldthread.demonstration.roads;

import java.util.List;

/// Names of those who walk a road after the first: invented, and none of them anybody's.
final class Cast {
    private static final List<String> WOMEN = List.of("Adele", "Bryony", "Carys", "Delia", "Esme", "Freya", "Greta", "Hana", "Imani", "Jodie", "Keira", "Leila", "Maeve", "Nadia", "Orla", "Pippa", "Roisin", "Safiya", "Tilda", "Yasmin");
    private static final List<String> MEN = List.of("Aled", "Bilal", "Conor", "Dylan", "Ezra", "Farid", "Glyn", "Hamza", "Idris", "Jonah", "Kofi", "Luca", "Mikel", "Nabil", "Owen", "Piotr", "Rafe", "Stefan", "Tariq", "Yusuf");
    private static final List<String> FAMILIES = List.of("Abbot", "Barlow", "Clegg", "Draper", "Eastham", "Fallow", "Garside", "Hobday", "Ingham", "Jessop", "Kettle", "Lomas", "Mather", "Nuttall", "Oldroyd", "Pickles", "Royle", "Sharples",
            "Tattersall", "Unwin", "Varley", "Whittle", "Yarrow");

    static String given(String sex, String key, int copy) {
        return one(sex.equals("F") ? WOMEN : MEN, key, copy);
    }

    static String family(String key, int copy) {
        return one(FAMILIES, key, copy);
    }

    private static String one(List<String> names, String key, int copy) {
        return names.get(Math.floorMod(key.hashCode() + 11 * copy, names.size()));
    }

    private Cast() {}
}
