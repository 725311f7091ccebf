#include "models/workbench/lock.h"

#include "models/store/secretkey.h"
#include "models/workbench/consequence.h"
#include "models/workbench/scheduler.h"
#include "models/workbench/workbench.h"

#include <QtConcurrent>

#include <algorithm>

namespace vigie {

namespace {

constexpr std::chrono::milliseconds lookEvery{1000};

/// Argon2id takes too long for the GUI thread. `work` gets the password, which is wiped after it.
template <typename Work>
auto withPassword(const QString &password, Work work)
{
    return QtConcurrent::run([bytes = password.toUtf8(), work = std::move(work)]() mutable {
        auto result = work(bytes);
        wipe(bytes);
        return result;
    });
}

const Me *meIn(const Workbench &workbench)
{
    const auto *signedIn = std::get_if<session::SignedIn>(&workbench.session());
    return signedIn ? &signedIn->me : nullptr;
}

} // namespace

Lock::Lock(Workbench &workbench, DeskGateway &gateway, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_gateway(gateway)
    , m_clock(clock)
    , m_ownScheduler(std::make_unique<EventLoopScheduler>())
    , m_scheduler(*m_ownScheduler)
{
    begin();
}

Lock::Lock(Workbench &workbench, DeskGateway &gateway, const Clock &clock, Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_gateway(gateway)
    , m_clock(clock)
    , m_scheduler(scheduler)
{
    begin();
}

Lock::~Lock()
{
    m_workbench.whenAccepted({});
}

void Lock::begin()
{
    m_workbench.whenAccepted([this](const Credentials &credentials) { remember(credentials); });
    connect(&m_workbench, &Workbench::sessionChanged, this, &Lock::followSession);
    tickLater();
}

void Lock::tickLater()
{
    m_scheduler.after(lookEvery, this, [this] {
        tickLater();
        tick();
    });
}

void Lock::become(LockState next)
{
    m_state = next;
    Q_EMIT changed();
}

Seconds Lock::waitLeft() const
{
    return std::max(Seconds(0), m_nextAttempt - m_clock.now());
}

void Lock::remember(const Credentials &credentials)
{
    m_credentials = credentials;
    m_credentials.password.clear();
    m_known = withPassword(credentials.password, [](const QByteArray &password) { return PasswordHash::of(password); });
}

void Lock::followSession()
{
    m_wrong = 0;
    m_nextAttempt = Instant();
    m_lastInput = m_clock.now();
    if (std::holds_alternative<session::SignedOut>(m_workbench.session())) {
        m_session.begin();
        m_known = {};
        m_credentials = {};
    }
    if (isLocked() && !meIn(m_workbench))
        become(lockstate::Open{});
}

void Lock::tick()
{
    if (std::holds_alternative<lockstate::Leaving>(m_state))
        return leave();
    const Me *me = meIn(m_workbench);
    if (me && m_clock.now() - m_lastInput >= me->policy.idleLock)
        lock();
}

void Lock::lock()
{
    if (meIn(m_workbench) && !isLocked())
        become(lockstate::Locked{});
}

void Lock::unlock(const QString &password)
{
    if (!std::holds_alternative<lockstate::Locked>(m_state) || waitLeft() > Seconds(0) || password.isEmpty())
        return;
    become(lockstate::Checking{});
    if (std::holds_alternative<connection::Offline>(m_workbench.connection()))
        return checkHere(password);
    Credentials again = m_credentials;
    again.password = password;
    m_gateway.confirm(again, m_session.guarded<Me>([this, password](const Result<Me> &answer) { answered(answer, password); }));
}

void Lock::answered(const Result<Me> &answer, const QString &password)
{
    const Me *me = meIn(m_workbench);
    if (!me)
        return;
    // A name that has gone to somebody else opens nothing of this person's.
    if (answer.ok())
        return judged(answer->id == me->id);
    const ErrorKind kind = answer.error().kind;
    if (kind == ErrorKind::Unauthenticated)
        return judged(false);
    // The desk was reached, and wants no more attempts just now: then there are none here either.
    if (kind == ErrorKind::TooManyAttempts)
        m_nextAttempt = m_clock.now() + m_gateway.retryAfter();
    else if (consequenceOf(kind) == Consequence::TryAgain)
        return checkHere(password);
    become(lockstate::Locked{kind});
}

void Lock::checkHere(const QString &password)
{
    withPassword(password, [known = m_known](const QByteArray &bytes) -> std::optional<bool> {
        const Result<PasswordHash> hash = known.result(); // just signed in, it may still be made
        return hash.ok() ? std::optional(hash->matches(bytes)) : std::nullopt;
    }).then(this, [this, lasts = m_session.lasts()](const std::optional<bool> &isRight) {
        if (!lasts() || !meIn(m_workbench))
            return;
        if (isRight)
            judged(*isRight);
        else // there was no memory for it
            become(lockstate::Locked{ErrorKind::Unreachable});
    });
}

void Lock::judged(bool isRight)
{
    if (isRight) {
        m_wrong = 0;
        noteInput();
        return become(lockstate::Open{});
    }
    if (++m_wrong >= attempts)
        return leave();
    m_nextAttempt = m_clock.now() + Seconds(1 << m_wrong);
    become(lockstate::Locked{ErrorKind::Unauthenticated});
}

void Lock::signOut()
{
    if (!std::holds_alternative<lockstate::Locked>(m_state))
        return;
    m_workbench.signOut();
    if (meIn(m_workbench))
        become(lockstate::Locked{ErrorKind::StorageFailed});
}

void Lock::leave()
{
    if (!std::holds_alternative<lockstate::Leaving>(m_state))
        become(lockstate::Leaving{});
    if (!m_workbench.wouldLose())
        m_workbench.signOut();
}

} // namespace vigie
