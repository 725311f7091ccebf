// The window locks (P8): when it does, and what opens it again. What is hidden meanwhile is the views' concern; the work behind
// goes on. GUI thread.
#pragma once

#include "models/domain/clock.h"
#include "models/store/passwordhash.h"
#include "models/workbench/deskgateway.h"
#include "models/workbench/epoch.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <variant>

namespace vigie {

class Scheduler;
class Workbench;

namespace lockstate {
/// Also while nobody is signed in.
struct Open {
};
struct Locked {
    /// Why the last attempt did not open it: Unauthenticated for a wrong password, Unreachable when only the desk could tell,
    /// StorageFailed when signing out would lose a decision, else the desk's refusal.
    std::optional<ErrorKind> why;
};
struct Checking {
};
/// Too many wrong passwords, and a decision that is in memory alone: signed out as soon as nothing would be lost.
struct Leaving {
};
} // namespace lockstate
using LockState = std::variant<lockstate::Open, lockstate::Locked, lockstate::Checking, lockstate::Leaving>;

/// The desk tells whether a password opens it. While it cannot be reached, what was typed at the sign-in does, by a salted hash
/// that is in memory alone: offline is a normal state (U4), and a session that was ended at the desk meanwhile ends with its next
/// answer, locked or not.
class Lock : public QObject
{
    Q_OBJECT

public:
    static constexpr int attempts = 5; ///< wrong passwords; then the session is over

    Lock(Workbench &workbench, DeskGateway &gateway, const Clock &clock, QObject *parent = nullptr);
    /// With timers of the caller's making.
    Lock(Workbench &workbench, DeskGateway &gateway, const Clock &clock, Scheduler &scheduler, QObject *parent = nullptr);
    ~Lock() override;

    [[nodiscard]] const LockState &state() const { return m_state; }
    [[nodiscard]] bool isLocked() const { return !std::holds_alternative<lockstate::Open>(m_state); }
    [[nodiscard]] int attemptsLeft() const { return attempts - m_wrong; }
    /// Until the next password is taken: longer after each wrong one.
    [[nodiscard]] Seconds waitLeft() const;

    /// At will, at sleep. Nothing happens while nobody is signed in.
    void lock();
    /// The person has done something with this program.
    void noteInput() { m_lastInput = m_clock.now(); }
    /// Not taken before its time, nor while another is looked at.
    void unlock(const QString &password);
    /// Somebody else wants to sign in: the same as Workbench::signOut(), which may refuse.
    void signOut();

    /// Locks when it has been idle for as long as the desk says. Comes by itself every second.
    void tick();

Q_SIGNALS:
    void changed();

private:
    void begin();
    void tickLater();
    void become(LockState next);
    void followSession();
    void remember(const Credentials &credentials);
    void answered(const Result<Me> &answer, const QString &password);
    void checkHere(const QString &password);
    void judged(bool isRight);
    void leave();

    Workbench &m_workbench;
    DeskGateway &m_gateway;
    const Clock &m_clock;
    std::unique_ptr<Scheduler> m_ownScheduler;
    Scheduler &m_scheduler;
    LockState m_state{lockstate::Open{}};
    Credentials m_credentials;             ///< of who is signed in, without the password
    QFuture<Result<PasswordHash>> m_known; ///< invalid while nobody is signed in
    Epoch m_session;                       ///< an answer to a question of an earlier one opens nothing
    int m_wrong = 0;
    Instant m_nextAttempt;
    Instant m_lastInput;
};

} // namespace vigie
