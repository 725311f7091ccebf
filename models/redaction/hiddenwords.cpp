#include "models/redaction/hiddenwords.h"

#include <algorithm>

namespace vigie::redaction {

bool HiddenWords::isNumber(std::size_t i) const
{
    constexpr std::size_t longest = 6;
    const std::string_view shape = m_text[i].shape();
    return m_text[i].digits && shape.size() <= longest && std::all_of(shape.begin(), shape.end() - 1, isDigitShape)
        && shape.back() != 'h';
}

bool HiddenWords::isSmallName(std::size_t i) const
{
    constexpr std::size_t shortest = 5;
    const SeenWord word = m_text[i];
    return !word.capital && !word.digits && word.folded().size() >= shortest && !isHidden(i)
        && !(word.traits & ~unsigned{FirstName | GivenName | PeopleName | ProperNoun});
}

bool HiddenWords::isCounted(std::size_t i) const
{
    return i + 1 < m_text.size() && m_text[i + 1].gap() == " "
        && oneOf(m_text[i + 1].folded(), u"eur", u"euro", u"euros", u"usd", u"dollars", u"gbp", u"pounds", u"chf", u"francs",
                 u"mga", u"ariary", u"yen", u"people", u"personnes", u"participants", u"habitants", u"inhabitants", u"visitors",
                 u"km");
}

bool HiddenWords::isYear(std::size_t i) const
{
    const std::string_view shape = m_text[i].shape();
    return shape.size() == 4 && (shape.compare(0, 2, "19") == 0 || (shape.compare(0, 2, "20") == 0 && shape[2] < '4'));
}

bool HiddenWords::isTown(std::size_t i) const
{
    return (m_text[i].traits & (StaysVisible | Town)) && !(m_text[i].traits & MonthName);
}

bool HiddenWords::isUnit(std::size_t i) const
{
    return oneOf(m_text[i].folded(), u"apt", u"apartment", u"suite", u"unit", u"flat", u"box", u"appt", u"appartement");
}

void HiddenWords::add(std::size_t i, std::vector<Candidate> &out) const
{
    if (!isHidden(i))
        out.push_back({m_text[i].start, m_text[i].end, TokenCategory::Address, std::u16string(m_text[i].folded())});
}

} // namespace vigie::redaction
