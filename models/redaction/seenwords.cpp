#include "models/redaction/seenwords.h"

#include "models/redaction/vaultindex.h"

#include <algorithm>
#include <array>

namespace vigie::redaction {
namespace {

bool beginsSentence(const std::string &shape, std::size_t at)
{
    std::size_t i = at;
    while (i > 0 && at - i < 40) {
        const char c = shape[i - 1];
        if (c == '\n' || c == '.' || c == '!' || c == '?' || c == ':' || c == ';' || c == '\x01')
            return c != '\x01';
        if (isWordShape(c) || c == ',')
            return false;
        --i;
    }
    return i == 0;
}

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

void SeenText::read(const FoldedText &text, const std::vector<Word> &words, const Vault &vault)
{
    m_text = &text;
    const std::string &shape = text.shape();
    const char16_t *const folded = text.folded().data();
    m_size = words.size();
    if (m_words.size() < m_size)
        m_words.resize(m_size);
    for (Places *places : {&m_numbers, &m_nameLike, &m_cues, &m_lineBeginnings})
        places->clear(m_size);
    m_languages = KnownWord;
    std::vector<std::size_t> assistants;
    std::size_t french = 0;
    std::size_t english = 0;
    std::size_t last = 0; // where the word before ends
    std::array<unsigned, mostAtOnce> looked{};
    for (std::size_t i = 0; i < m_size; ++i) {
        if (i % mostAtOnce == 0)
            looked = traitsOf(words.data() + i, std::min(mostAtOnce, m_size - i));
        const Word &cut = words[i];
        const std::size_t size = cut.end - cut.start;
        constexpr std::size_t longestListed = 48;
        const unsigned traits = size <= longestListed ? looked[i % mostAtOnce] : 0U;
        SeenWord &word = m_words[i];
        word.firstShape = shape.data() + cut.start;
        word.firstFolded = folded + cut.start;
        word.start = cut.start;
        word.end = cut.end;
        word.gapSize = static_cast<std::uint32_t>(cut.start - last);
        word.traits = traits;
        word.capital = cut.capital;
        word.capitals = cut.capitals && size > 1;
        word.digits = cut.digits;
        word.first = false;
        word.line = cut.line;
        last = cut.end;
        if (vault.mayBeAssistant(cut.hash) && vault.isAssistant(cut))
            assistants.push_back(i);
        m_numbers.put(i, cut.digits);
        m_cues.put(i, (traits & (NameTitle | NameCue | HalfCue)) != 0);
        m_lineBeginnings.put(i, cut.line);
        m_nameLike.put(i, ((traits & (FirstName | GivenName)) | unsigned{cut.capital}) != 0);
        const unsigned tells = tellsByTraits[languageTraits(traits)] * unsigned{!cut.capital}; // names tell the wrong language
        french += tells & TellsFrench;
        english += tells / TellsEnglish;
    }
    for (const std::size_t i : m_nameLike)
        m_words[i].first = m_words[i].capital && beginsSentence(shape, m_words[i].start);
    findLanguages(french, english);
    // "Morning Iris", not "Iris Kervella".
    for (const std::size_t i : assistants) {
        const bool goesOn =
            i + 1 < m_size && m_words[i + 1].capital && (m_words[i + 1].gap() == " " || m_words[i + 1].gap() == "-");
        if (!goesOn)
            m_words[i].traits |= Courtesy;
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
    const SeenWord &word = m_words[i];
    if (!(word.traits & (StaysVisible | Town)) || (word.folded().size() == 1 && word.capital))
        return false;
    if (!(word.traits & StaysVisible)) {
        const bool family = i > 0 && word.gap() == " " && m_words[i - 1].capital
            && (m_words[i - 1].traits & (FirstName | GivenName))
            && !(m_words[i - 1].traits & (StaysVisible | Courtesy | NameTitle));
        return !family;
    }
    if (word.traits & MonthName) {
        // Avril, Mai, June as names: French months have no capital in mid-sentence, English ones are told by a name that follows.
        if (!(word.traits & (FirstName | GivenName)) || !word.capital || isInDate(*m_text, word.start, word.end))
            return true;
        if (m_languages == FrenchWord && !word.first)
            return false;
        if (i + 1 == m_size || m_words[i + 1].gap() != " " || !m_words[i + 1].capital)
            return true;
        return isOrdinary(m_words[i + 1]) && !(m_words[i + 1].traits & PeopleName);
    }
    if (word.traits & GivenName) {
        // Dallas Whitaker: a family name follows.
        const SeenWord *next = i + 1 < m_size ? &m_words[i + 1] : nullptr;
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
        && oneOf(m_words[i - 1].folded(),
                 {u"a", u"to", u"from", u"at", u"vers", u"pour", u"depuis", u"sur", u"near", u"via", u"in", u"de", u"gare",
                  u"ile"});
}

bool SeenText::endsLine(std::size_t i) const
{
    const std::string &shape = m_text->shape();
    std::size_t at = m_words[i].end;
    while (at < shape.size() && shape[at] != '\n' && !isWordShape(shape[at]))
        ++at;
    return at == shape.size() || shape[at] == '\n';
}

bool SeenText::isTitle(std::size_t i) const
{
    return (m_words[i].traits & NameTitle) && m_words[i].shape().size() > 1 && i + 1 < m_size && m_words[i + 1].capital
        && (m_words[i + 1].gap() == " " || m_words[i + 1].gap() == ". ");
}

bool SeenText::beginsLine(std::size_t i) const
{
    return m_words[i].line;
}

std::u16string SeenText::joined(std::size_t from, std::size_t to) const
{
    std::u16string result;
    for (std::size_t i = from; i < to; ++i) {
        if (!result.empty())
            result += u' ';
        result += m_words[i].folded();
    }
    return result;
}

} // namespace vigie::redaction
