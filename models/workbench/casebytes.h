// The text in which a case is kept. It is written with every decision and draft and seldom changes, so it is made once.
#pragma once

#include "models/domain/work.h"

#include <QByteArray>

#include <deque>

namespace vigie {

class CaseBytes
{
public:
    /// A HeldCase as compact JSON.
    [[nodiscard]] QByteArray of(const HeldCase &held);
    void forget() { m_made.clear(); }

private:
    struct Made {
        Case content;
        QByteArray bytes;
    };
    QByteArray contentOf(const Case &content);

    std::deque<Made> m_made; ///< the latest few
};

} // namespace vigie
