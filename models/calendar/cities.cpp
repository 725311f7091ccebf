#include "models/calendar/cities.h"

#include "models/calendar/foldedtext.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

namespace vigie::calendar {

namespace {

struct City {
    std::string_view folded;
    const char *name; ///< UTF-8
    double latitude;  ///< degrees, to the tenth
    double longitude;
};

/// Sorted by the folded name.
constexpr std::array cities{
    City{"aix en provence", "Aix-en-Provence", 43.5, 5.4},
    City{"amsterdam", "Amsterdam", 52.4, 4.9},
    City{"angers", "Angers", 47.5, -0.6},
    City{"annecy", "Annecy", 45.9, 6.1},
    City{"antananarivo", "Antananarivo", -18.9, 47.5},
    City{"athenes", "Athens", 38.0, 23.7},
    City{"athens", "Athens", 38.0, 23.7},
    City{"atlanta", "Atlanta", 33.7, -84.4},
    City{"avignon", "Avignon", 43.9, 4.8},
    City{"bangalore", "Bangalore", 13.0, 77.6},
    City{"bangkok", "Bangkok", 13.8, 100.5},
    City{"barcelona", "Barcelona", 41.4, 2.2},
    City{"barcelone", "Barcelona", 41.4, 2.2},
    City{"beijing", "Beijing", 39.9, 116.4},
    City{"berlin", "Berlin", 52.5, 13.4},
    City{"besancon", "Besançon", 47.2, 6.0},
    City{"biarritz", "Biarritz", 43.5, -1.6},
    City{"bilbao", "Bilbao", 43.3, -2.9},
    City{"birmingham", "Birmingham", 52.5, -1.9},
    City{"bordeaux", "Bordeaux", 44.8, -0.6},
    City{"boston", "Boston", 42.4, -71.1},
    City{"brest", "Brest", 48.4, -4.5},
    City{"brussels", "Brussels", 50.8, 4.4},
    City{"bruxelles", "Brussels", 50.8, 4.4},
    City{"bucarest", "Bucharest", 44.4, 26.1},
    City{"budapest", "Budapest", 47.5, 19.0},
    City{"caen", "Caen", 49.2, -0.4},
    City{"cannes", "Cannes", 43.6, 7.0},
    City{"casablanca", "Casablanca", 33.6, -7.6},
    City{"chicago", "Chicago", 41.9, -87.6},
    City{"clermont ferrand", "Clermont-Ferrand", 45.8, 3.1},
    City{"cologne", "Cologne", 50.9, 7.0},
    City{"copenhagen", "Copenhagen", 55.7, 12.6},
    City{"copenhague", "Copenhagen", 55.7, 12.6},
    City{"dakar", "Dakar", 14.7, -17.4},
    City{"dallas", "Dallas", 32.8, -96.8},
    City{"delhi", "Delhi", 28.6, 77.2},
    City{"dijon", "Dijon", 47.3, 5.0},
    City{"dubai", "Dubai", 25.2, 55.3},
    City{"dublin", "Dublin", 53.3, -6.3},
    City{"dusseldorf", "Düsseldorf", 51.2, 6.8},
    City{"edimbourg", "Edinburgh", 56.0, -3.2},
    City{"edinburgh", "Edinburgh", 56.0, -3.2},
    City{"florence", "Florence", 43.8, 11.3},
    City{"francfort", "Frankfurt", 50.1, 8.7},
    City{"frankfurt", "Frankfurt", 50.1, 8.7},
    City{"geneva", "Geneva", 46.2, 6.1},
    City{"geneve", "Geneva", 46.2, 6.1},
    City{"glasgow", "Glasgow", 55.9, -4.3},
    City{"grenoble", "Grenoble", 45.2, 5.7},
    City{"hambourg", "Hamburg", 53.6, 10.0},
    City{"hamburg", "Hamburg", 53.6, 10.0},
    City{"helsinki", "Helsinki", 60.2, 24.9},
    City{"hong kong", "Hong Kong", 22.3, 114.2},
    City{"houston", "Houston", 29.8, -95.4},
    City{"istanbul", "Istanbul", 41.0, 29.0},
    City{"johannesburg", "Johannesburg", -26.2, 28.0},
    City{"la rochelle", "La Rochelle", 46.2, -1.2},
    City{"lausanne", "Lausanne", 46.5, 6.6},
    City{"le havre", "Le Havre", 49.5, 0.1},
    City{"le mans", "Le Mans", 48.0, 0.2},
    City{"leeds", "Leeds", 53.8, -1.5},
    City{"lille", "Lille", 50.6, 3.1},
    City{"limoges", "Limoges", 45.8, 1.3},
    City{"lisbon", "Lisbon", 38.7, -9.1},
    City{"lisbonne", "Lisbon", 38.7, -9.1},
    City{"liverpool", "Liverpool", 53.4, -3.0},
    City{"london", "London", 51.5, -0.1},
    City{"londres", "London", 51.5, -0.1},
    City{"los angeles", "Los Angeles", 34.1, -118.2},
    City{"luxembourg", "Luxembourg", 49.6, 6.1},
    City{"lyon", "Lyon", 45.8, 4.8},
    City{"madrid", "Madrid", 40.4, -3.7},
    City{"manchester", "Manchester", 53.5, -2.2},
    City{"marseille", "Marseille", 43.3, 5.4},
    City{"metz", "Metz", 49.1, 6.2},
    City{"miami", "Miami", 25.8, -80.2},
    City{"milan", "Milan", 45.5, 9.2},
    City{"montpellier", "Montpellier", 43.6, 3.9},
    City{"montreal", "Montréal", 45.5, -73.6},
    City{"moscow", "Moscow", 55.8, 37.6},
    City{"mulhouse", "Mulhouse", 47.7, 7.3},
    City{"mumbai", "Mumbai", 19.1, 72.9},
    City{"munich", "Munich", 48.1, 11.6},
    City{"nancy", "Nancy", 48.7, 6.2},
    City{"nantes", "Nantes", 47.2, -1.6},
    City{"new york", "New York", 40.7, -74.0},
    City{"nice", "Nice", 43.7, 7.3},
    City{"nimes", "Nîmes", 43.8, 4.4},
    City{"orleans", "Orléans", 47.9, 1.9},
    City{"osaka", "Osaka", 34.7, 135.5},
    City{"oslo", "Oslo", 59.9, 10.8},
    City{"paris", "Paris", 48.9, 2.4},
    City{"perpignan", "Perpignan", 42.7, 2.9},
    City{"poitiers", "Poitiers", 46.6, 0.3},
    City{"porto", "Porto", 41.1, -8.6},
    City{"prague", "Prague", 50.1, 14.4},
    City{"quimper", "Quimper", 48.0, -4.1},
    City{"reims", "Reims", 49.3, 4.0},
    City{"rennes", "Rennes", 48.1, -1.7},
    City{"rio de janeiro", "Rio de Janeiro", -22.9, -43.2},
    City{"rome", "Rome", 41.9, 12.5},
    City{"rotterdam", "Rotterdam", 51.9, 4.5},
    City{"rouen", "Rouen", 49.4, 1.1},
    City{"saint etienne", "Saint-Étienne", 45.4, 4.4},
    City{"saint malo", "Saint-Malo", 48.6, -2.0},
    City{"san francisco", "San Francisco", 37.8, -122.4},
    City{"sao paulo", "São Paulo", -23.6, -46.6},
    City{"seattle", "Seattle", 47.6, -122.3},
    City{"seoul", "Seoul", 37.6, 127.0},
    City{"shanghai", "Shanghai", 31.2, 121.5},
    City{"singapore", "Singapore", 1.3, 103.8},
    City{"singapour", "Singapore", 1.3, 103.8},
    City{"stockholm", "Stockholm", 59.3, 18.1},
    City{"strasbourg", "Strasbourg", 48.6, 7.8},
    City{"stuttgart", "Stuttgart", 48.8, 9.2},
    City{"sydney", "Sydney", -33.9, 151.2},
    City{"tokyo", "Tokyo", 35.7, 139.7},
    City{"toronto", "Toronto", 43.7, -79.4},
    City{"toulon", "Toulon", 43.1, 5.9},
    City{"toulouse", "Toulouse", 43.6, 1.4},
    City{"tours", "Tours", 47.4, 0.7},
    City{"tunis", "Tunis", 36.8, 10.2},
    City{"turin", "Turin", 45.1, 7.7},
    City{"valence", "Valence", 44.9, 4.9},
    City{"varsovie", "Warsaw", 52.2, 21.0},
    City{"venise", "Venice", 45.4, 12.3},
    City{"vienna", "Vienna", 48.2, 16.4},
    City{"vienne", "Vienna", 48.2, 16.4},
    City{"warsaw", "Warsaw", 52.2, 21.0},
    City{"washington", "Washington", 38.9, -77.0},
    City{"zurich", "Zürich", 47.4, 8.5},
};
static_assert(std::is_sorted(cities.begin(), cities.end(), [](const City &a, const City &b) { return a.folded < b.folded; }));

QString nameOf(const City &city)
{
    return QString::fromUtf8(city.name);
}

const City *spelt(std::string_view folded)
{
    const auto found = std::lower_bound(cities.begin(), cities.end(), folded,
                                        [](const City &city, std::string_view text) { return city.folded < text; });
    return found != cities.end() && found->folded == folded ? &*found : nullptr;
}

const City *named(const QString &name)
{
    const QByteArray utf8 = name.toUtf8();
    const auto found = std::find_if(cities.begin(), cities.end(), [&](const City &city) { return utf8 == city.name; });
    return found != cities.end() ? &*found : nullptr;
}

/// Kilometres over the great circle, by the haversine formula.
double distance(const City &a, const City &b)
{
    constexpr double radius = 6371;
    constexpr double radian = std::numbers::pi / 180;
    const double across = std::sin((b.latitude - a.latitude) * radian / 2);
    const double along = std::sin((b.longitude - a.longitude) * radian / 2);
    const double h = across * across + std::cos(a.latitude * radian) * std::cos(b.latitude * radian) * along * along;
    return 2 * radius * std::asin(std::sqrt(std::min(h, 1.0)));
}

} // namespace

QString cityIn(const QString &text)
{
    // "Gare de Lyon" is a station of Paris.
    std::string words(FoldedText(text).text());
    constexpr std::string_view station = " gare de lyon ";
    for (std::size_t at = words.find(station); at != std::string::npos; at = words.find(station, at))
        words.replace(at, station.size(), " paris ");
    std::size_t last = 0;
    QString name;
    for (const City &city : cities) {
        const std::size_t at = words.rfind(' ' + std::string(city.folded) + ' ');
        if (at != std::string::npos && (at > last || name.isEmpty())) {
            last = at;
            name = nameOf(city);
        }
    }
    return name;
}

QString cityOfPlace(const QString &address)
{
    QString found;
    for (const QStringView part : QStringView(address).tokenize(u',')) {
        std::string words;
        FoldedText(part).forEachWord([&words](std::string_view word) {
            if (word.front() >= '0' && word.front() <= '9')
                return;
            words += words.empty() ? "" : " ";
            words += word;
        });
        if (const City *city = spelt(words))
            found = nameOf(*city);
    }
    return found;
}

bool heldAtADistance(MeetingKind kind)
{
    return kind == MeetingKind::Phone || kind == MeetingKind::Video;
}

QString meetingCity(const Case &c)
{
    if (heldAtADistance(understoodMeetingKind(c)))
        return {};
    if (!c.city.isEmpty())
        return c.city;
    const UnderstoodField *place = findField(c, FieldName::Place);
    const auto *words = place ? std::get_if<RedactedText>(&place->value) : nullptr;
    return words ? cityIn(plainText(*words)) : QString();
}

std::optional<Minutes> travelTime(const QString &from, const QString &to)
{
    const City *a = named(from);
    const City *b = named(to);
    if (!a || !b || from == to)
        return std::nullopt;
    const double kilometres = distance(*a, *b);
    const double hours = std::min(1 + kilometres / 160, 3 + kilometres / 750);
    return Minutes{15 * static_cast<int>(std::ceil(hours * 4))};
}

} // namespace vigie::calendar
