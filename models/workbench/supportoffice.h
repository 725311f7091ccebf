// What support in the EU works in clear at the desk: a register, and one of it whole with what can be done with it. Nothing of it
// is ever kept on this workstation: it is gone with the session, and offline there is none.
#pragma once

#include "models/workbench/epoch.h"
#include "models/workbench/reading.h"
#include "models/workbench/workbench.h"

namespace vigie {

/// GUI thread.
class SupportOffice : public QObject
{
    Q_OBJECT

public:
    using Answered = std::function<void(const Status &)>;

    /// Whether the desk would show any of it to who is signed in.
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] const Reading &reading() const { return m_reading; } ///< of the register
    [[nodiscard]] const std::optional<Error> &viewProblem() const { return m_viewProblem; }
    [[nodiscard]] bool isWriting() const { return m_isWriting; }
    [[nodiscard]] Instant now() const { return m_workbench.deskNow(); }

    void read();

Q_SIGNALS:
    void isOpenChanged();
    void changed();     ///< the register
    void viewChanged(); ///< the selected one, and whether something is being written

protected:
    /// Must outlive it. Reads at sign-in, whenever `heard` says that something has come further, and when the way to the desk is
    /// back.
    SupportOffice(const Workbench &workbench, void (Workbench::*heard)(), QObject *parent);

    /// Asks for the register, with an answer made by arriving().
    virtual void ask() = 0;
    /// The register and the selected one.
    virtual void forgetContent() = 0;

    /// What is on its way may be from before.
    void readAnew();
    /// Of the register; `use` gets what came, `then` comes after that was said.
    template <typename T, typename Use, typename Then>
    [[nodiscard]] DeskGateway::Answer<T> arriving(Use use, Then then);
    /// Of the selected one.
    template <typename T, typename Use>
    [[nodiscard]] DeskGateway::Answer<T> viewing(Use use);
    /// `use` gets what came; the register is asked for again after anything but silence.
    template <typename T, typename Use>
    [[nodiscard]] DeskGateway::Answer<T> written(Answered answered, Use use);

    const Workbench &m_workbench;
    Epoch m_viewAsked; ///< what was asked of another is answered to nobody
    std::optional<Error> m_viewProblem;

private:
    void forget();

    Epoch m_session;
    Epoch m_reads; ///< what was asked before something came further is answered to nobody
    bool m_isIn = false;
    Reading m_reading;
    bool m_isWriting = false;
};

template <typename T, typename Use, typename Then>
DeskGateway::Answer<T> SupportOffice::arriving(Use use, Then then)
{
    return m_reads.guarded<T>([this, use, then](const Result<T> &result) {
        if (m_reading.end(result)) {
            use(*result);
            m_reading.asOf = now();
        }
        Q_EMIT changed();
        if (result.ok())
            then();
    });
}

template <typename T, typename Use>
DeskGateway::Answer<T> SupportOffice::viewing(Use use)
{
    return m_viewAsked.guarded<T>([this, use](const Result<T> &result) {
        m_viewProblem = result.ok() ? std::nullopt : std::optional(result.error());
        if (result.ok())
            use(*result);
        Q_EMIT viewChanged();
    });
}

template <typename T, typename Use>
DeskGateway::Answer<T> SupportOffice::written(Answered answered, Use use)
{
    m_isWriting = true;
    Q_EMIT viewChanged();
    return m_session.guarded<T>([this, answered = std::move(answered), use](const Result<T> &result) {
        m_isWriting = false;
        if (result.ok())
            use(*result);
        // Also after most failures: others may have been at work. Without the desk it would only say the same again.
        if (result.ok() || result.error().kind != ErrorKind::Unreachable)
            readAnew();
        Q_EMIT viewChanged();
        answered(result.ok() ? Status(Done{}) : Status(result.error()));
    });
}

} // namespace vigie
