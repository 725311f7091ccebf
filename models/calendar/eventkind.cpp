#include "models/calendar/eventkind.h"

namespace vigie::calendar {

namespace {

/// Lower case without accents, words separated by one space, with a space at both ends.
QString folded(const QString &text)
{
    constexpr qsizetype enough = 500;
    QString result = QStringLiteral(" ");
    for (const QChar c : text.left(enough).normalized(QString::NormalizationForm_D)) {
        if (c.isLetterOrNumber())
            result += c.toLower();
        else if (!c.isMark() && !result.endsWith(u' '))
            result += u' ';
    }
    if (!result.endsWith(u' '))
        result += u' ';
    return result;
}

bool holdsWord(const QString &foldedText, QLatin1String word)
{
    for (qsizetype at = foldedText.indexOf(word); at >= 0; at = foldedText.indexOf(word, at + 1)) {
        if (foldedText.at(at - 1) == u' ' && foldedText.at(at + word.size()) == u' ')
            return true;
    }
    return false;
}

constexpr std::array travelWords{"train",    "vol",    "vols",  "flight", "flights", "avion",   "tgv",
                                 "eurostar", "trajet", "ouigo", "inoui",  "thalys",  "airport", "aeroport"};
constexpr std::array travelCategories{"travel", "voyage", "deplacement", "trip", "transport", "business travel"};
constexpr std::array awayStarts{" conges ",   " conge ",    " vacances ", " rtt ",        " ooo ",           " out of office ",
                                " absent ",   " absente ",  " absence ",  " vacation ",   " pto ",           " annual leave ",
                                " on leave ", " holidays ", " ferie ",    " jour ferie ", " arret maladie ", " sick leave "};

bool isTravel(const Event &event)
{
    if (event.markedTravel)
        return true;
    for (const QString &category : event.categories) {
        const QString words = folded(category);
        if (std::any_of(travelCategories.begin(), travelCategories.end(),
                        [&](const char *name) { return words.trimmed() == QLatin1String(name); }))
            return true;
    }
    for (const QString &text : {event.summary, event.location}) {
        const QString words = folded(text);
        // "Vol. 2" is a volume.
        if (std::any_of(travelWords.begin(), travelWords.end(),
                        [&](const char *word) { return holdsWord(words, QLatin1String(word)); })
            && !text.contains(QLatin1String("vol."), Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool isAway(const Event &event)
{
    const QString words = folded(event.summary);
    return std::any_of(awayStarts.begin(), awayStarts.end(),
                       [&](const char *start) { return words.startsWith(QLatin1String(start)); });
}

struct City {
    const char *folded;
    const char *name; ///< UTF-8
};

constexpr std::array cities{
    City{"aix en provence", "Aix-en-Provence"},
    City{"amsterdam", "Amsterdam"},
    City{"angers", "Angers"},
    City{"annecy", "Annecy"},
    City{"antananarivo", "Antananarivo"},
    City{"athenes", "Athens"},
    City{"athens", "Athens"},
    City{"atlanta", "Atlanta"},
    City{"avignon", "Avignon"},
    City{"bangalore", "Bangalore"},
    City{"bangkok", "Bangkok"},
    City{"barcelona", "Barcelona"},
    City{"barcelone", "Barcelona"},
    City{"beijing", "Beijing"},
    City{"berlin", "Berlin"},
    City{"besancon", "Besançon"},
    City{"biarritz", "Biarritz"},
    City{"bilbao", "Bilbao"},
    City{"birmingham", "Birmingham"},
    City{"bordeaux", "Bordeaux"},
    City{"boston", "Boston"},
    City{"brest", "Brest"},
    City{"brussels", "Brussels"},
    City{"bruxelles", "Brussels"},
    City{"bucarest", "Bucharest"},
    City{"budapest", "Budapest"},
    City{"caen", "Caen"},
    City{"cannes", "Cannes"},
    City{"casablanca", "Casablanca"},
    City{"chicago", "Chicago"},
    City{"clermont ferrand", "Clermont-Ferrand"},
    City{"cologne", "Cologne"},
    City{"copenhagen", "Copenhagen"},
    City{"copenhague", "Copenhagen"},
    City{"dakar", "Dakar"},
    City{"dallas", "Dallas"},
    City{"delhi", "Delhi"},
    City{"dijon", "Dijon"},
    City{"dubai", "Dubai"},
    City{"dublin", "Dublin"},
    City{"dusseldorf", "Düsseldorf"},
    City{"edimbourg", "Edinburgh"},
    City{"edinburgh", "Edinburgh"},
    City{"florence", "Florence"},
    City{"francfort", "Frankfurt"},
    City{"frankfurt", "Frankfurt"},
    City{"geneva", "Geneva"},
    City{"geneve", "Geneva"},
    City{"glasgow", "Glasgow"},
    City{"grenoble", "Grenoble"},
    City{"hambourg", "Hamburg"},
    City{"hamburg", "Hamburg"},
    City{"helsinki", "Helsinki"},
    City{"hong kong", "Hong Kong"},
    City{"houston", "Houston"},
    City{"istanbul", "Istanbul"},
    City{"johannesburg", "Johannesburg"},
    City{"la rochelle", "La Rochelle"},
    City{"lausanne", "Lausanne"},
    City{"le havre", "Le Havre"},
    City{"le mans", "Le Mans"},
    City{"leeds", "Leeds"},
    City{"lille", "Lille"},
    City{"limoges", "Limoges"},
    City{"lisbon", "Lisbon"},
    City{"lisbonne", "Lisbon"},
    City{"liverpool", "Liverpool"},
    City{"london", "London"},
    City{"londres", "London"},
    City{"los angeles", "Los Angeles"},
    City{"luxembourg", "Luxembourg"},
    City{"lyon", "Lyon"},
    City{"madrid", "Madrid"},
    City{"manchester", "Manchester"},
    City{"marseille", "Marseille"},
    City{"metz", "Metz"},
    City{"miami", "Miami"},
    City{"milan", "Milan"},
    City{"montpellier", "Montpellier"},
    City{"montreal", "Montréal"},
    City{"moscow", "Moscow"},
    City{"mulhouse", "Mulhouse"},
    City{"mumbai", "Mumbai"},
    City{"munich", "Munich"},
    City{"nancy", "Nancy"},
    City{"nantes", "Nantes"},
    City{"new york", "New York"},
    City{"nice", "Nice"},
    City{"nimes", "Nîmes"},
    City{"orleans", "Orléans"},
    City{"osaka", "Osaka"},
    City{"oslo", "Oslo"},
    City{"paris", "Paris"},
    City{"perpignan", "Perpignan"},
    City{"poitiers", "Poitiers"},
    City{"porto", "Porto"},
    City{"prague", "Prague"},
    City{"quimper", "Quimper"},
    City{"reims", "Reims"},
    City{"rennes", "Rennes"},
    City{"rio de janeiro", "Rio de Janeiro"},
    City{"rome", "Rome"},
    City{"rotterdam", "Rotterdam"},
    City{"rouen", "Rouen"},
    City{"saint etienne", "Saint-Étienne"},
    City{"saint malo", "Saint-Malo"},
    City{"san francisco", "San Francisco"},
    City{"sao paulo", "São Paulo"},
    City{"seattle", "Seattle"},
    City{"seoul", "Seoul"},
    City{"shanghai", "Shanghai"},
    City{"singapore", "Singapore"},
    City{"singapour", "Singapore"},
    City{"stockholm", "Stockholm"},
    City{"strasbourg", "Strasbourg"},
    City{"stuttgart", "Stuttgart"},
    City{"sydney", "Sydney"},
    City{"tokyo", "Tokyo"},
    City{"toronto", "Toronto"},
    City{"toulon", "Toulon"},
    City{"toulouse", "Toulouse"},
    City{"tours", "Tours"},
    City{"tunis", "Tunis"},
    City{"turin", "Turin"},
    City{"valence", "Valence"},
    City{"varsovie", "Warsaw"},
    City{"venise", "Venice"},
    City{"vienna", "Vienna"},
    City{"vienne", "Vienna"},
    City{"warsaw", "Warsaw"},
    City{"washington", "Washington"},
    City{"zurich", "Zürich"},
};

QString lastCity(const QString &text)
{
    // "Gare de Lyon" is a station of Paris.
    const QString words = folded(text).replace(QLatin1String(" gare de lyon "), QLatin1String(" paris "));
    qsizetype last = -1;
    QString name;
    for (const City &city : cities) {
        const QLatin1String word(city.folded);
        const qsizetype at = words.lastIndexOf(u' ' + word + u' ');
        if (at > last) {
            last = at;
            name = QString::fromUtf8(city.name);
        }
    }
    return name;
}

} // namespace

InstanceKind kindOf(const Event &event)
{
    if (event.busyStatus == BusyStatus::OutOfOffice)
        return InstanceKind::OutOfOffice;
    if (event.transparent || event.busyStatus == BusyStatus::Free || event.busyStatus == BusyStatus::WorkingElsewhere)
        return InstanceKind::Free;
    if (isTravel(event))
        return InstanceKind::Travel;
    if (event.status == EventStatus::Tentative || event.busyStatus == BusyStatus::Tentative)
        return InstanceKind::Tentative;
    return isAway(event) ? InstanceKind::OutOfOffice : InstanceKind::Busy;
}

QString cityOf(const Event &event)
{
    const QString fromTitle = lastCity(event.summary);
    return fromTitle.isEmpty() ? lastCity(event.location) : fromTitle;
}

} // namespace vigie::calendar
