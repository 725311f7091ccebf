// What the parts of a desk in memory have in common that support works through: answers come through the event loop, as from a
// network. The clock and the way to it are the FakeDesk's.
#pragma once

#include "models/workbench/deskgateway.h"
#include "tests/support/fakedesk.h"

#include <QTimer>

namespace vigie {

class FakeAnswers : public QObject
{
public:
    bool isHeld = false; ///< what is asked now is answered with what is there now, by letGo()
    void letGo()
    {
        for (const auto &answer : std::exchange(m_held, {}))
            answer();
    }

protected:
    explicit FakeAnswers(FakeDesk &desk)
        : m_desk(desk)
    {
    }

    template <typename T>
    void later(const DeskGateway::Answer<T> &answer, const std::function<Result<T>()> &work)
    {
        QTimer::singleShot(0, this, [this, answer, work] {
            const Result<T> result = m_desk.offline ? Result<T>(Error{ErrorKind::Unreachable, QString()}) : work();
            if (isHeld)
                m_held.push_back([answer, result] { answer(result); });
            else
                answer(result);
        });
    }

    FakeDesk &m_desk;

private:
    std::vector<std::function<void()>> m_held;
};

} // namespace vigie
