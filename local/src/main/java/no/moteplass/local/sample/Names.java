package no.moteplass.local.sample;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Common Norwegian given and family names, put together at random; an address each, never the same twice. */
final class Names {
    record Name(String given, String family, String email) {}

    private static final List<String> GIVEN = List.of(
            ("Amalie Amina Andreas Anette Anita Arne Astrid Aud Berit Bjørg Bjørn Bodil Camilla Cecilie Christian Dag Daniel"
                            + " Egil Eirik Elin Elisabeth Emilie Erik Erling Espen Eva Fatima Frank Fredrik Frida Frode Geir Grete"
                            + " Gro Gunn Gunnar Guro Gøril Hans Harald Hedda Hege Heidi Helene Helge Henriette Henrik Hilde Håkon"
                            + " Håvard Ibrahim Ida Inger Ingvild Irene Ivar Jan Janne Jarle Jens Johanne John Jonas Jorunn Julie"
                            + " Jøran Kari Karin Karoline Katrine Kåre Kjell Kjersti Kjetil Knut Kristian Kristin Lars Leif Lena"
                            + " Line Linn Lise Liv Live Mads Magnus Maja Malin Marianne Marit Marius Markus Marte Martin Mathilde"
                            + " Merete Mette Mohammed Mona Monica Morten Nils Nina Nora Odd Ola Olav Ole Oskar Petter Pål Ragnhild"
                            + " Randi Roar Rolf Rune Rønnaug Sander Sara Sigrid Silje Simen Siri Siv Sofie Solveig Stein Stian Stine"
                            + " Svein Synne Sæmund Tarjei Terje Thea Thomas Tom Tone Tonje Tor Torill Trine Trond Trygve Turid Unni"
                            + " Vegard Veslemøy Vibeke Vilde Yngvild Øystein Øyvind Åge Åse Åshild")
                    .split(" ", -1));

    private static final List<String> FAMILY = List.of(
            ("Aas Aasen Ahmed Ali Amundsen Andersen Andreassen Antonsen Arnesen Bakke Bakken Berg Berge Berntsen Birkeland Bjerke"
                            + " Bråten Brekke Bøe Christensen Dahl Dale Danielsen Edvardsen Eide Eliassen Ellingsen Engen Eriksen"
                            + " Evensen Fossum Fredriksen Gulbrandsen Gundersen Haaland Hagen Halvorsen Hammer Hansen Hassan Haug"
                            + " Haugen Haugland Hauge Helland Henriksen Hermansen Holm Holmen Hovland Husby Isaksen Iversen Jacobsen"
                            + " Jakobsen Jensen Jenssen Johannessen Johansen Johnsen Jørgensen Karlsen Khan Knudsen Knutsen"
                            + " Kristiansen Kristoffersen Larsen Lie Lien Lorentzen Lund Lunde Løken Madsen Magnussen Martinsen"
                            + " Mathisen Mikkelsen Moe Moen Mohamed Monsen Myhre Myklebust Myrvold Nguyen Nikolaisen Nilsen"
                            + " Nygård Næss Olsen Ottesen Paulsen Pedersen Pettersen Rasmussen Ruud Rønning Sandberg Sande Sandvik"
                            + " Sletten Simonsen Sivertsen Skaar Solbakken Solberg Solheim Strand Strøm Sunde Svendsen Sæther Sørensen"
                            + " Teigen Thomassen Thorsen Tveit Tangen Ulriksen Vik Viken Wold Ødegård Østby Øien Åsheim")
                    .split(" ", -1));

    private final Random random;
    private final Set<String> taken = new HashSet<>();

    Names(Random random) {
        this.random = random;
    }

    Name next() {
        var given = GIVEN.get(random.nextInt(GIVEN.size()));
        var family = FAMILY.get(random.nextInt(FAMILY.size()));
        var mailbox = plain(given) + "." + plain(family);
        var email = mailbox + "@example.org";
        for (int number = 2; !taken.add(email); number++) email = mailbox + number + "@example.org";
        return new Name(given, family, email);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("å", "a");
    }
}
