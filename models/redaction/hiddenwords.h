// Words of a text with what of them is hidden so far: what the recognisers of addresses ask last.
#pragma once

#include "models/redaction/names.h"

namespace vigie::redaction {

class HiddenWords
{
public:
    HiddenWords(const SeenText &text, const std::vector<char> &hidden)
        : m_text(text)
        , m_hidden(hidden)
    {
    }

    [[nodiscard]] const SeenText &text() const { return m_text; }
    [[nodiscard]] bool isHidden(std::size_t i) const { return markOf(i) != 0; }
    [[nodiscard]] bool isAddress(std::size_t i) const { return markOf(i) == hiddenAddress; }

    /// 18, 18b; not 18h.
    [[nodiscard]] bool isNumber(std::size_t i) const;
    /// A word in small letters that no list has: "4241 steinfelden 73".
    [[nodiscard]] bool isSmallName(std::size_t i) const;
    /// A price, a distance, people.
    [[nodiscard]] bool isCounted(std::size_t i) const;
    [[nodiscard]] bool isYear(std::size_t i) const;
    [[nodiscard]] bool isTown(std::size_t i) const;
    /// "apt", "suite": a part of a house.
    [[nodiscard]] bool isUnit(std::size_t i) const;

    /// Word `i` as part of an address, unless it is hidden.
    void add(std::size_t i, std::vector<Candidate> &out) const;

private:
    [[nodiscard]] char markOf(std::size_t i) const
    {
        return m_hidden[static_cast<std::size_t>(m_text.text().inputStart(m_text[i].start))];
    }

    const SeenText &m_text;
    const std::vector<char> &m_hidden;
};

} // namespace vigie::redaction
