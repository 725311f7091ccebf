#include "models/calendar/eventkind.h"

#include <array>
#include <string_view>

namespace vigie::calendar {

namespace {

/// A text for comparing words: lower case without accents, words separated by one space, with a space at both ends. Letters
/// outside a-z that have none below their accents are one and the same mark, since no word looked for has any.
class FoldedText
{
public:
    explicit FoldedText(const QString &text)
    {
        const QStringView beginning = QStringView(text).left(longest);
        for (const QChar c : beginning) {
            if (const char letter = simple(c.unicode()); letter != unknown) {
                append(letter);
            } else {
                m_size = 1;
                for (const QChar part : beginning.toString().normalized(QString::NormalizationForm_D)) {
                    if (!part.isMark())
                        append(part.isLetterOrNumber() ? ascii(part.toLower().unicode()) : ' ');
                }
                break;
            }
        }
        append(' ');
    }

    [[nodiscard]] std::string_view text() const { return {m_text.data(), m_size}; }

    template <typename Visit>
    void forEachWord(Visit visit) const
    {
        for (std::size_t begin = 1; begin < m_size;) {
            const std::size_t end = text().find(' ', begin);
            visit(text().substr(begin, end - begin));
            begin = end + 1;
        }
    }

private:
    static constexpr qsizetype longest = 500;
    static constexpr char unknown = '\0';
    static constexpr char otherLetter = '\1';

    static char ascii(char16_t c)
    {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') ? static_cast<char>(c) : otherLetter;
    }

    /// Of ASCII and of the accented letters of Latin-1, the usual case; else unknown.
    static char simple(char16_t c)
    {
        constexpr std::string_view accented =
            "aaaaaa\1ceeeeiiii\1nooooo \1uuuuy\1\1aaaaaa\1ceeeeiiii\1nooooo \1uuuuy\1y"; // from U+00C0
        static_assert(accented.size() == 64);
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            return static_cast<char>(c);
        if (c >= u'A' && c <= u'Z')
            return static_cast<char>(c - u'A' + u'a');
        if (c < 0x80)
            return ' ';
        return c >= 0xC0 && c <= 0xFF ? accented[c - 0xC0U] : unknown;
    }

    void append(char c)
    {
        // A compatible letter may become several, so that the text outgrows the array: the rest does not matter.
        if (m_size + 1 < m_text.size() && (c != ' ' || m_text[m_size - 1] != ' '))
            m_text[m_size++] = c;
        else if (c == ' ' && m_text[m_size - 1] != ' ')
            m_text[m_size - 1] = ' ';
    }

    std::array<char, longest + 2> m_text{' '};
    std::size_t m_size = 1;
};

constexpr std::array<std::string_view, 14> travelWords{"train",    "vol",    "vols",  "flight", "flights", "avion",   "tgv",
                                                       "eurostar", "trajet", "ouigo", "inoui",  "thalys",  "airport", "aeroport"};
constexpr std::array<std::string_view, 6> travelCategories{" travel ", " voyage ",    " deplacement ",
                                                           " trip ",   " transport ", " business travel "};
constexpr std::array<std::string_view, 18> awayStarts{
    " conges ",   " conge ",    " vacances ", " rtt ",        " ooo ",           " out of office ",
    " absent ",   " absente ",  " absence ",  " vacation ",   " pto ",           " annual leave ",
    " on leave ", " holidays ", " ferie ",    " jour ferie ", " arret maladie ", " sick leave "};

/// One bit for each first letter, so that most words are known to be none of the list without comparing.
template <std::size_t size>
constexpr std::uint32_t initials(const std::array<std::string_view, size> &words, std::size_t at)
{
    std::uint32_t bits = 0;
    for (const std::string_view word : words)
        bits |= 1U << (static_cast<unsigned char>(word[at]) & 31U);
    return bits;
}

bool mayBegin(std::uint32_t bits, char c)
{
    return ((bits >> (static_cast<unsigned char>(c) & 31U)) & 1U) != 0;
}

bool namesTravel(const QString &text, const FoldedText &folded)
{
    constexpr std::uint32_t bits = initials(travelWords, 0);
    bool found = false;
    folded.forEachWord([&](std::string_view word) {
        found |= mayBegin(bits, word.front()) && std::find(travelWords.begin(), travelWords.end(), word) != travelWords.end();
    });
    // "Vol. 2" is a volume.
    return found && !text.contains(QLatin1String("vol."), Qt::CaseInsensitive);
}

bool isTravel(const Event &event, const FoldedText &summary)
{
    if (event.markedTravel || namesTravel(event.summary, summary))
        return true;
    for (const QString &category : event.categories) {
        const FoldedText folded(category);
        if (std::find(travelCategories.begin(), travelCategories.end(), folded.text()) != travelCategories.end())
            return true;
    }
    return !event.location.isEmpty() && namesTravel(event.location, FoldedText(event.location));
}

bool isAway(const FoldedText &summary)
{
    constexpr std::uint32_t bits = initials(awayStarts, 1);
    const std::string_view text = summary.text();
    return text.size() > 1 && mayBegin(bits, text[1])
        && std::any_of(awayStarts.begin(), awayStarts.end(), [&](std::string_view start) { return text.starts_with(start); });
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
    const FoldedText summary(event.summary);
    if (isTravel(event, summary))
        return InstanceKind::Travel;
    if (event.status == EventStatus::Tentative || event.busyStatus == BusyStatus::Tentative)
        return InstanceKind::Tentative;
    return isAway(summary) ? InstanceKind::OutOfOffice : InstanceKind::Busy;
}

QString cityOf(const Event &event)
{
    const QString fromTitle = lastCity(event.summary);
    return fromTitle.isEmpty() ? lastCity(event.location) : fromTitle;
}

} // namespace vigie::calendar
