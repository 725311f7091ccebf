#include "models/desk/archives.h"

#include "models/desk/access.h"
#include "models/desk/archive.h"
#include "models/desk/erasure.h"
#include "models/desk/restrictions.h"
#include "models/desk/sealing.h"
#include "models/domain/rightsflow.h"

#include <array>

#include <sodium.h>

namespace vigie::desk {
namespace {

/// Then a maker is taken for gone; it is heard of after each request.
constexpr Seconds lostAfter{120};
/// Of one that is broken off each time, nobody makes more.
constexpr int mostAttempts = 3;

QByteArray placeOfArchive(const RightsId &id)
{
    return "vigie archive 1\n" + id.value.toUtf8();
}

/// 20 of 32 signs that nobody takes for one another, in groups: "K7QM-3XRT-…", 100 bits.
QString newPassphrase()
{
    constexpr std::array signs{'2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H',
                               'J', 'K', 'L', 'M', 'N', 'P', 'Q', 'R', 'S', 'T', 'U', 'V', 'W', 'X', 'Y', 'Z'};
    QString passphrase;
    for (int i = 0; i < 20; ++i) {
        if (i > 0 && i % 4 == 0)
            passphrase += QLatin1Char('-');
        passphrase += QLatin1Char(signs[randombytes_uniform(signs.size())]);
    }
    return passphrase;
}

/// Steps that were taken since it was asked for are no reason against it; these are.
std::optional<RightsObstacle> obstacleToHanding(const RightsCase &request)
{
    if (identityOf(request) != IdentityState::Established)
        return RightsObstacle::IdentityFirst;
    const RightsState state = stateOf(request);
    return state == RightsState::Open || state == RightsState::Answered ? std::nullopt : std::optional(RightsObstacle::Over);
}

} // namespace

Result<ArchiveState> Archives::ask(const Caller &caller, const RightsId &id, int version, const TheirsByName &byName)
{
    Rights rights(m_context);
    const Result<RightsCase> known = rights.readyToAct(caller, id, isOf<isArchiving>);
    if (!known)
        return known.error();
    Result<std::vector<Mentioned>> theirs = Erasure(m_context).requestsOf(known->wish.subject, byName.requests);
    if (!theirs)
        return theirs.error();
    if (Status asked = rights.leaveToClients(*known, *theirs); !asked)
        return asked.error();
    return m_context.ledger.transact([&]() -> Result<ArchiveState> {
        const Result<RightsCase> request = rights.lockAt(id, version);
        if (!request)
            return request.error();
        if (Status asked =
                ledger::ArchiveStore(m_context.ledger).ask({id, caller.me.id, caller.session, byName}, m_context.now());
            !asked)
            return asked.error();
        if (Status noted = rights.note(caller, AuditEvent::ArchiveAsked, *request, {}); !noted)
            return noted.error();
        return ArchiveState(archive::Making{});
    });
}

Result<ArchiveState> Archives::state(const Caller &caller, const RightsId &id)
{
    if (Status allowed = supportInTheUnion(caller); !allowed)
        return allowed.error();
    const Result<std::optional<RightsCase>> known = ledger::RightsStore(m_context.ledger).find(id);
    if (!known)
        return known.error();
    return *known ? ledger::ArchiveStore(m_context.ledger).state(id)
                  : Result<ArchiveState>(Error{ErrorKind::NotFound, QStringLiteral("no such rights request")});
}

Result<RightsArchive> Archives::take(const Caller &caller, const RightsId &id)
{
    if (Status allowed = supportInTheUnion(caller); !allowed)
        return allowed.error();
    Result<RightsArchive> taken = m_context.ledger.transact([&]() -> Result<RightsArchive> {
        const Result<RightsCase> request = ledger::RightsStore(m_context.ledger).lock(id);
        if (!request)
            return request.error();
        if (const auto obstacle = obstacleToHanding(*request))
            return inTheWay(*obstacle);
        ledger::ArchiveStore store(m_context.ledger);
        const Result<std::optional<QByteArray>> box = store.sealedOf(id, m_context.now());
        if (!box)
            return box.error();
        if (!*box)
            return notThere(id);
        Result<QByteArray> plain = opened(m_context, **box, placeOfArchive(id));
        if (!plain)
            return plain.error();
        const Result<Parts> files = readZip(*plain);
        wipe(*plain);
        if (!files)
            return files.error();
        const QString passphrase = newPassphrase();
        const Result<QByteArray> zip = writeZip(*files, passphrase);
        if (!zip)
            return zip.error();
        if (Status gone = store.take(id, caller.me.id, m_context.now()); !gone)
            return gone.error();
        if (Status noted = Rights(m_context).note(caller, AuditEvent::ArchiveTaken, *request, {}); !noted)
            return noted.error();
        return RightsArchive{*zip, passphrase};
    });
    if (taken) {
        if (Status settled = m_context.ledger.settleDeletions(); !settled)
            return settled.error();
    }
    return taken;
}

/// When it was taken, but not by whom: an error names nobody; state() does.
Error Archives::notThere(const RightsId &id)
{
    const Result<ArchiveState> state = ledger::ArchiveStore(m_context.ledger).state(id);
    if (!state)
        return state.error();
    const auto *taken = std::get_if<archive::Taken>(&*state);
    return Error{
        ErrorKind::TooLate,
        taken != nullptr
            ? QStringLiteral("archive: it was taken at %1, and is taken once; ask for a new one").arg(toRfc3339(taken->at))
            : QStringLiteral("archive: it is not there to be taken, but %1").arg(wireName(stageOf(*state)))};
}

Result<QByteArray> Archives::make(const ledger::ArchiveOrder &order, const Progress &progress)
{
    const Result<RightsCase> known = Rights(m_context).readyFor(order.rights, RightsStepKind::Acted);
    if (!known)
        return known.error();
    Result<std::vector<Mentioned>> theirs = Erasure(m_context).requestsOf(known->wish.subject, order.byName.requests);
    if (!theirs)
        return theirs.error();
    if (Status asked = Rights(m_context).leaveToClients(*known, *theirs); !asked)
        return asked.error();
    const std::size_t found = theirs->size();
    if (Status left = Restrictions(m_context).leaveOutOthers(known->wish.subject, *theirs); !left)
        return left.error();
    const Result<Parts> files =
        Archive(m_context).filesFor(*known, {*theirs, order.byName.texts, static_cast<int>(found - theirs->size())}, progress);
    return files ? writeZip(*files) : Result<QByteArray>(files.error());
}

/// By then it may have been asked for anew, or its person erased: nothing comes of this one.
Status Archives::finish(const ledger::ArchiveOrder &order, const QString &maker, QByteArray zip)
{
    const Result<QByteArray> box = sealed(m_context, std::move(zip), placeOfArchive(order.rights));
    if (!box)
        return box.error();
    const Result<Done> finished = m_context.ledger.transact([&]() -> Result<Done> {
        Result<RightsCase> request = ledger::RightsStore(m_context.ledger).lock(order.rights);
        if (!request)
            return request.error();
        if (const auto obstacle = obstacleForDesk(RightsStepKind::Acted, *request))
            return inTheWay(*obstacle);
        const Instant now = m_context.now();
        const Result<bool> held = ledger::ArchiveStore(m_context.ledger)
                                      .finish(order.rights, maker, {now, now + m_context.policy.rights.archiveKept}, *box);
        if (!held)
            return held.error();
        if (!*held)
            return Done{};
        Caller asker{order.session, {}};
        asker.me.id = order.person;
        return Rights(m_context).record(asker, *request, {RightsStepKind::Acted, now, order.person, {}});
    });
    return finished ? Status(Done{}) : Status(finished.error());
}

Result<bool> Archives::makeNext(const std::function<bool()> &isStopping)
{
    ledger::ArchiveStore store(m_context.ledger);
    const QString maker = randomUuid();
    const auto work = m_context.ledger.transact([&] { return store.claim(maker, m_context.now(), m_context.now() - lostAfter); });
    if (!work)
        return work.error();
    if (!*work)
        return false;
    const ledger::ArchiveOrder &order = (*work)->order;
    const auto isBrokenOff = [&isStopping] { return isStopping && isStopping(); };
    const auto progress = [&](const archive::Making &making) -> Status {
        const Result<bool> held = store.progress(order.rights, maker, making, m_context.now());
        if (!held)
            return held.error();
        return *held && !isBrokenOff() ? Status(Done{}) : Status(Error{ErrorKind::Internal, QStringLiteral("broken off")});
    };
    Result<QByteArray> zip = (*work)->attempts > mostAttempts
        ? Result<QByteArray>(Error{ErrorKind::Internal, QStringLiteral("an archive was broken off too often")})
        : make(order, progress);
    const auto fail = [&](ArchiveFailure why) { return store.fail(order.rights, maker, {why, m_context.now()}); };
    if (zip && zip->size() > longestArchive) {
        wipe(*zip);
        const Result<bool> failed = fail(ArchiveFailure::TooLarge);
        return failed ? Result<bool>(true) : failed;
    }
    const Status done = zip ? finish(order, maker, *std::move(zip)) : Status(zip.error());
    if (done)
        return true;
    if (isBrokenOff()) {
        const Result<bool> given = store.giveBack(order.rights, maker);
        return given ? Result<bool>(true) : Result<bool>(given.error());
    }
    const bool isStepFirst = done.error().kind == ErrorKind::InvalidInput;
    const Result<bool> failed = fail(isStepFirst ? ArchiveFailure::StepFirst : ArchiveFailure::Desk);
    if (!failed)
        return failed;
    return !isStepFirst && *failed ? Result<bool>(done.error()) : Result<bool>(true);
}

Status Archives::remove(const Caller &caller, const RightsCase &request)
{
    const Result<bool> removed = ledger::ArchiveStore(m_context.ledger).remove(request.id, m_context.now());
    if (!removed)
        return removed.error();
    if (!*removed)
        return Done{};
    return Rights(m_context).note(caller, AuditEvent::ArchiveDeleted, request, {});
}

Status Archives::deleteLapsed()
{
    const Result<std::vector<RightsId>> due = ledger::ArchiveStore(m_context.ledger).due(m_context.now());
    if (!due)
        return due.error();
    for (const RightsId &id : *due) {
        const Status removed = m_context.ledger.transact([&]() -> Status {
            const Result<RightsCase> request = ledger::RightsStore(m_context.ledger).lock(id);
            return request ? remove({}, *request) : Status(request.error());
        });
        if (!removed)
            return removed;
    }
    return due->empty() ? Status(Done{}) : m_context.ledger.settleDeletions();
}

} // namespace vigie::desk
