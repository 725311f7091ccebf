#include "models/redaction/seenwords.h"

#include "models/redaction/personcues.h"
#include "models/redaction/vault.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <optional>

namespace vigie::redaction {
namespace {

/// What a word says of the language of its text: a bit for French, one for English.
enum Tells : std::uint8_t { TellsFrench = 1, TellsEnglish = 2 };

/// The traits that say so, side by side.
constexpr unsigned languageTraits(unsigned traits)
{
    return (traits & FrenchWord ? 1U : 0U) | (traits & EnglishWord ? 2U : 0U) | (traits & FrenchText ? 4U : 0U)
        | (traits & EnglishText ? 8U : 0U);
}

constexpr auto tellsByTraits = [] {
    std::array<std::uint8_t, languageTraits(KnownWord | FrenchText | EnglishText) + 1> tells{};
    for (unsigned traits = 0; traits < tells.size(); ++traits) {
        const unsigned word = traits & 3U;
        const unsigned text = traits >> 2U; // goes before what dictionaries have
        const unsigned says = text != 0 ? text : word;
        tells[traits] = says == 3U ? std::uint8_t{0} : static_cast<std::uint8_t>(says);
    }
    return tells;
}();

} // namespace

bool SeenWord::isFirst() const
{
    if (!capital)
        return false;
    constexpr std::size_t farthest = 40;
    const char *const shape = firstShape - start;
    std::size_t i = start;
    while (i > 0 && start - i < farthest) {
        const char c = shape[i - 1];
        if (c == '\n' || c == '.' || c == '!' || c == '?' || c == ':' || c == ';' || c == '\x01')
            return c != '\x01';
        if (isWordShape(c) || c == ',')
            return false;
        --i;
    }
    return i == 0;
}

bool joinsNames(std::string_view gap)
{
    switch (gap.size()) {
    case 1:
        return gap[0] == ' ' || gap[0] == '-' || gap[0] == '\'' || gap[0] == '.' || gap[0] == '\n';
    case 2:
        return gap == ". " || gap == ".-" || gap == "- ";
    default:
        return false;
    }
}

void SeenText::read(const FoldedText &text, const std::vector<Word> &words, const Vault &vault, DisclosureLevel level)
{
    m_level = level;
    m_text = &text;
    m_words = &words;
    if (m_traits.size() < words.size())
        m_traits.resize(words.size());
    for (Places *places : {&m_numbers, &m_nameLike, &m_cues, &m_lineBeginnings})
        places->clear(words.size());
    m_languages = KnownWord;
    QVarLengthArray<std::size_t, 8> assistants;
    std::size_t french = 0;
    std::size_t english = 0;
    std::array<unsigned, mostAtOnce> looked{};
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i % mostAtOnce == 0)
            looked = traitsOf(words.data() + i, std::min(mostAtOnce, words.size() - i));
        const Word &word = words[i];
        constexpr std::size_t longestListed = 48;
        const unsigned traits = word.end - word.start <= longestListed ? looked[i % mostAtOnce] : 0U;
        m_traits[i] = traits;
        if (vault.mayBeAssistant(word.hash) && vault.isAssistant(word))
            assistants.push_back(i);
        m_numbers.put(i, word.digits);
        m_cues.put(i, (traits & (NameTitle | NameCue | HalfCue)) != 0);
        m_lineBeginnings.put(i, word.line);
        m_nameLike.put(i, ((traits & (FirstName | GivenName)) | unsigned{word.capital}) != 0);
        const unsigned tells = tellsByTraits[languageTraits(traits)] * unsigned{!word.capital}; // names tell the wrong language
        french += tells & TellsFrench;
        english += tells / TellsEnglish;
    }
    findLanguages(french, english);
    // "Morning Iris", not "Iris Kervella".
    for (const std::size_t i : assistants) {
        const bool goesOn =
            i + 1 < size() && (*this)[i + 1].capital && ((*this)[i + 1].gap() == " " || (*this)[i + 1].gap() == "-");
        if (!goesOn)
            m_traits[i] |= Courtesy;
    }
}

void SeenText::findLanguages(std::size_t french, std::size_t english)
{
    constexpr std::size_t fewest = 3; // of less nothing can be told
    if (french >= fewest && french > 3 * english)
        m_languages = FrenchWord;
    else if (english >= fewest && english > 3 * french)
        m_languages = EnglishWord;
}

bool SeenText::isVisible(std::size_t i) const
{
    const SeenWord word = (*this)[i];
    if (!(word.traits & (StaysVisible | Town)) || (word.folded().size() == 1 && word.capital))
        return false;
    if (!(word.traits & StaysVisible)) {
        if (m_level == DisclosureLevel::ThirdCountry)
            return false;
        const bool family = i > 0 && word.gap() == " " && (*this)[i - 1].capital && (m_traits[i - 1] & (FirstName | GivenName))
            && !(m_traits[i - 1] & (StaysVisible | Courtesy | NameTitle));
        return !family;
    }
    if (word.traits & MonthName) {
        // Avril, Mai, June as names: French months have no capital in mid-sentence, English ones are told by a name that follows.
        if (!(word.traits & (FirstName | GivenName)) || !word.capital || isInDate(*m_text, word.start, word.end))
            return true;
        if (m_languages == FrenchWord && !word.isFirst())
            return false;
        if (i + 1 == size() || (*this)[i + 1].gap() != " " || !(*this)[i + 1].capital)
            return true;
        return isOrdinary((*this)[i + 1]) && !(m_traits[i + 1] & PeopleName);
    }
    if (word.traits & GivenName) {
        // Dallas Whitaker: a family name follows.
        const std::optional<SeenWord> next = i + 1 < size() ? std::optional((*this)[i + 1]) : std::nullopt;
        if (next && next->gap() == " " && next->capital && !next->digits && next->folded().size() > 1
            && !(next->traits & (StaysVisible | Courtesy)) && (!isOrdinary(*next) || (next->traits & PeopleName)))
            return false;
    }
    if (!(word.traits & FirstName))
        return true;
    // Florence, Sam, Jan: a place after a preposition of place, a day in a date, else somebody.
    if (isInDate(*m_text, word.start, word.end))
        return true;
    return i > 0
        && oneOf((*this)[i - 1].folded(), u"a", u"to", u"from", u"at", u"vers", u"pour", u"depuis", u"sur", u"near", u"via",
                 u"in", u"de", u"gare", u"ile");
}

bool SeenText::endsLine(std::size_t i) const
{
    const std::string &shape = m_text->shape();
    std::size_t at = (*m_words)[i].end;
    while (at < shape.size() && shape[at] != '\n' && !isWordShape(shape[at]))
        ++at;
    return at == shape.size() || shape[at] == '\n';
}

bool SeenText::isTitle(std::size_t i) const
{
    return (m_traits[i] & NameTitle) && (*this)[i].shape().size() > 1 && i + 1 < size() && (*this)[i + 1].capital
        && ((*this)[i + 1].gap() == " " || (*this)[i + 1].gap() == ". ");
}

bool SeenText::beginsLine(std::size_t i) const
{
    return (*m_words)[i].line;
}

std::u16string SeenText::joined(std::size_t from, std::size_t to) const
{
    std::u16string result;
    result.reserve((*this)[to - 1].end - (*this)[from].start);
    for (std::size_t i = from; i < to; ++i) {
        if (!result.empty())
            result += u' ';
        result += (*this)[i].folded();
    }
    return result;
}

} // namespace vigie::redaction
