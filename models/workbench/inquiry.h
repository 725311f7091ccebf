// Something that the desk is asked again and again, one question at a time.
#pragma once

#include <utility>

namespace vigie {

class Inquiry
{
public:
    [[nodiscard]] bool isAnswered() const { return m_answered; }
    /// False when it is being asked already.
    [[nodiscard]] bool begin() { return !std::exchange(m_underWay, true); }
    void answered()
    {
        m_underWay = false;
        m_answered = !std::exchange(m_outdated, false);
    }
    void failed() { m_underWay = m_outdated = false; }
    /// What it is about has changed: it has no answer any more, nor will one that is under way be good.
    void outdate()
    {
        m_answered = false;
        m_outdated = m_underWay;
    }

private:
    bool m_answered = false;
    bool m_underWay = false;
    bool m_outdated = false;
};

} // namespace vigie
