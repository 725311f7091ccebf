#include "models/desk/access.h"

#include "models/desk/levels.h"
#include "models/desk/queue.h"
#include "models/desk/reviews.h"
#include "models/desk/trail.h"
#include "models/desk/transfers.h"
#include "models/ledger/sessions.h"

#include <QCryptographicHash>

#include <mutex>

#include <sodium.h>

namespace vigie::desk {
namespace {

constexpr qsizetype minPasswordLength = 8;
constexpr qsizetype maxPasswordLength = 1024;

bool sodiumReady()
{
    static const bool ready = sodium_init() >= 0;
    return ready;
}

Error unauthenticated()
{
    return Error{ErrorKind::Unauthenticated, QStringLiteral("not signed in")};
}

Error invalid(const char *reason)
{
    return Error{ErrorKind::InvalidInput, QLatin1String(reason)};
}

/// Argon2id with the library's interactive limits (64 MiB, 2 passes).
Result<QString> hashed(const QString &password)
{
    const QByteArray bytes = password.toUtf8();
    char text[crypto_pwhash_STRBYTES];
    if (!sodiumReady()
        || crypto_pwhash_str(text, bytes.constData(), static_cast<unsigned long long>(bytes.size()),
                             crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE)
            != 0)
        return Error{ErrorKind::Internal, QStringLiteral("no memory for a password hash")};
    return QString::fromLatin1(text);
}

bool matches(const QString &hash, const QString &password)
{
    const QByteArray bytes = password.toUtf8();
    return sodiumReady()
        && crypto_pwhash_str_verify(hash.toLatin1().constData(), bytes.constData(), static_cast<unsigned long long>(bytes.size()))
        == 0;
}

/// Unknown names cost one verification too; this hash is of a random password nobody knows.
const QString &nobodysHash()
{
    static const QString hash = hashed(randomUuid()).value();
    return hash;
}

QByteArray sha256(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

/// Attempts are counted without keeping what was typed.
QString subject(const char *kind, const QString &text)
{
    return QLatin1String(kind) + QLatin1Char(':') + QString::fromLatin1(sha256(text.toCaseFolded()).toHex());
}

QString newToken()
{
    QByteArray bytes(32, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<size_t>(bytes.size()));
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Status checkPassword(const QString &password)
{
    if (password.size() < minPasswordLength || password.size() > maxPasswordLength)
        return invalid("password: 8 to 1024 characters");
    return Done{};
}

} // namespace

Status supportInTheUnion(const Caller &caller)
{
    if (caller.me.roles.count(Role::Support) == 0)
        return Error{ErrorKind::Forbidden, QStringLiteral("support only")};
    if (levelOf(caller.me.country) != DisclosureLevel::EuropeanUnion)
        return Error{ErrorKind::Forbidden, QStringLiteral("clear data is worked in the EU alone")};
    return Done{};
}

Result<PersonId> Access::addPerson(const NewPerson &person)
{
    if (person.name.trimmed().isEmpty() || person.name.size() > 200)
        return invalid("name: 1 to 200 characters");
    if (!isCountry(person.country))
        return invalid("country: two capital letters (ISO 3166-1)");
    if (person.site.trimmed().isEmpty())
        return invalid("site: missing");
    if (person.roles.empty())
        return invalid("roles: at least one");
    if (person.roles.contains(Role::Lead) && person.roles.contains(Role::Reviewer) && !person.isDemonstration)
        return invalid("roles: lead and reviewer are two people, for who leads can read who decided what is reviewed");
    if (Status fine = checkPassword(person.password); !fine)
        return fine.error();
    const Result<QString> hash = hashed(person.password);
    if (!hash)
        return hash.error();

    ledger::Person row{newId<PersonId>(), person.name.trimmed(), person.displayName, *hash,
                       person.roles,      person.site.trimmed(), person.country,     false};
    return m_context.ledger.transact([&]() -> Result<PersonId> {
        const Result<bool> added = ledger::PeopleStore(m_context.ledger).add(row, m_context.now());
        if (!added)
            return added.error();
        if (!*added)
            return invalid("name: is taken");
        if (Status noted = Trail(m_context).append(AuditEvent::PersonAdded, {}, {{QStringLiteral("person"), row.id.value}});
            !noted)
            return noted.error();
        return row.id;
    });
}

Result<std::vector<PersonRow>> Access::people()
{
    const Result<std::vector<ledger::Person>> all = ledger::PeopleStore(m_context.ledger).all();
    if (!all)
        return all.error();
    std::vector<PersonRow> rows;
    for (const ledger::Person &person : *all)
        rows.push_back(
            PersonRow{person.id, person.name, person.displayName, person.roles, person.site, person.country, person.disabled});
    return rows;
}

Result<PersonId> Access::personNamed(const QString &name)
{
    const Result<std::optional<ledger::Person>> person = ledger::PeopleStore(m_context.ledger).byName(name);
    if (!person)
        return person.error();
    return *person ? Result<PersonId>((*person)->id) : Error{ErrorKind::NotFound, QStringLiteral("no such person")};
}

Status Access::setDisabled(const QString &name, bool disabled)
{
    return m_context.ledger.transact([&]() -> Status {
        ledger::PeopleStore store(m_context.ledger);
        const Result<std::optional<ledger::Person>> person = store.byName(name);
        if (!person)
            return person.error();
        if (!*person)
            return Error{ErrorKind::NotFound, QStringLiteral("no such person")};
        const PersonId id = (*person)->id;
        if (const Result<ledger::Person> locked = store.lock(id); !locked)
            return locked.error();
        if (Status set = store.setDisabled(id, disabled); !set)
            return set;
        if (disabled) {
            if (const Result<qint64> ended = ledger::SessionStore(m_context.ledger).endAllOf(id, m_context.now()); !ended)
                return ended.error();
            if (Status ended = takeWorkFrom({id}, QLatin1String("disabled")); !ended)
                return ended;
        }
        return Trail(m_context).append(AuditEvent::PersonChanged, {},
                                       {{QStringLiteral("person"), id.value}, {QStringLiteral("disabled"), disabled}});
    });
}

Status Access::setPassword(const QString &name, const QString &password)
{
    if (Status fine = checkPassword(password); !fine)
        return fine;
    const Result<QString> hash = hashed(password);
    if (!hash)
        return hash.error();
    return m_context.ledger.transact([&]() -> Status {
        ledger::PeopleStore store(m_context.ledger);
        const Result<std::optional<ledger::Person>> person = store.byName(name);
        if (!person)
            return person.error();
        if (!*person)
            return Error{ErrorKind::NotFound, QStringLiteral("no such person")};
        if (Status set = store.setPasswordHash((*person)->id, *hash); !set)
            return set;
        if (const Result<qint64> ended = ledger::SessionStore(m_context.ledger).endAllOf((*person)->id, m_context.now()); !ended)
            return ended.error();
        return Trail(m_context).append(AuditEvent::PersonChanged, {},
                                       {{QStringLiteral("person"), (*person)->id.value}, {QStringLiteral("password"), true}});
    });
}

Result<Me> Access::meOf(const ledger::Person &person)
{
    Me me{person.id, person.displayName, person.roles, person.site, person.country, m_context.policy.session};
    const bool supervises = person.roles.count(Role::Supervisor) > 0 || person.roles.count(Role::Reviewer) == 0;
    const Result<ledger::LevelsByKind> levels =
        Levels(m_context).of(person.site, person.country, supervises ? Role::Supervisor : Role::Reviewer);
    if (!levels)
        return levels.error();
    // What most of a session is like; each request says its own.
    me.policy.level = Levels::loosest(*levels);
    const bool pulls = person.roles.count(Role::Supervisor) > 0 || person.roles.count(Role::Reviewer) > 0;
    me.limitedUse = {m_context.policy.limitedUse, pulls && !checkLimitedUse(person).ok()};
    // Outside the EU nothing is copied anywhere; inside, what is redacted, by those whose work it is to write with it.
    const bool writes = person.roles.count(Role::Supervisor) > 0 && me.policy.level == DisclosureLevel::EuropeanUnion;
    me.policy.copying = writes ? Copying::RedactedText : Copying::None;
    return me;
}

/// Counts the attempt before the password is looked at, so that many at once gain nothing.
Result<std::optional<Instant>> Access::admitted(const QString &nameSubject, const QString &originSubject)
{
    return m_context.ledger.transact([&]() -> Result<std::optional<Instant>> {
        ledger::SessionStore store(m_context.ledger);
        const Instant now = m_context.now();
        const Instant since = now - m_context.policy.attemptWindow;
        if (Status forgotten = store.forgetAttemptsBefore(since); !forgotten)
            return forgotten.error();
        const Result<int> byName = store.attemptsSince(nameSubject, since);
        if (!byName)
            return byName.error();
        const Result<int> byOrigin = store.attemptsSince(originSubject, since);
        if (!byOrigin)
            return byOrigin.error();
        if (*byName >= m_context.policy.attemptsPerName || *byOrigin >= m_context.policy.attemptsPerOrigin)
            return std::optional<Instant>();
        for (const QString &counted : {nameSubject, originSubject}) {
            if (Status added = store.addAttempt(counted, now); !added)
                return added.error();
        }
        return std::optional(now);
    });
}

Result<SignedIn> Access::signIn(const QString &name, const QString &password, const QString &origin, const QString &workstation)
{
    if (name.size() > 200 || password.size() > maxPasswordLength)
        return unauthenticated();
    if (workstation.size() > 200)
        return invalid("workstation: at most 200 characters");
    const QString nameSubject = subject("name", name.trimmed().normalized(QString::NormalizationForm_KC));
    const QString originSubject = subject("origin", origin);
    const Result<std::optional<Instant>> counted = admitted(nameSubject, originSubject);
    if (!counted)
        return counted.error();
    if (!*counted)
        return Error{ErrorKind::TooManyAttempts, QStringLiteral("sign-in attempts are limited")};

    const Result<std::optional<ledger::Person>> found = ledger::PeopleStore(m_context.ledger).byName(name.trimmed());
    if (!found)
        return found.error();
    const bool verified = matches(*found ? (*found)->passwordHash : nobodysHash(), password);
    if (!verified || !*found || (*found)->disabled) {
        const Status noted =
            m_context.ledger.transact([&]() -> Status { return Trail(m_context).append(AuditEvent::SignInRefused, {}, {}); });
        return noted ? unauthenticated() : noted.error();
    }
    return openSession(**found, Attempt{nameSubject, originSubject, **counted}, workstation);
}

Result<SignedIn> Access::openSession(const ledger::Person &person, const Attempt &attempt, const QString &workstation)
{
    const QString token = newToken();
    const Instant now = m_context.now();
    const ledger::Session session{newId<SessionId>(), person.id, now, now + m_context.policy.sessionLength, workstation};
    return m_context.ledger.transact([&]() -> Result<SignedIn> {
        ledger::SessionStore store(m_context.ledger);
        // Somebody may have disabled the account while the password was being checked.
        const Result<ledger::Person> current = ledger::PeopleStore(m_context.ledger).lock(person.id);
        if (!current)
            return current.error();
        if (current->disabled)
            return unauthenticated();
        if (const auto ground = Transfers(m_context).groundFor(current->site, current->country); !ground)
            return ground.error();
        if (Status added = store.add(session, sha256(token)); !added)
            return added.error();
        if (Status forgotten = store.forgetAttempts(attempt.name); !forgotten)
            return forgotten.error();
        // Its own only: whoever has an account must not clear what was guessed from the same address.
        if (Status forgotten = store.forgetOneAttempt(attempt.origin, attempt.at); !forgotten)
            return forgotten.error();
        if (Status noted =
                Trail(m_context).append(AuditEvent::SignedIn, person.id, {{QStringLiteral("session"), session.id.value}});
            !noted)
            return noted.error();
        Result<Me> me = meOf(*current);
        return me ? Result<SignedIn>(SignedIn{token, session.expiresAt, *std::move(me)}) : Result<SignedIn>(me.error());
    });
}

Result<Caller> Access::authenticate(const QString &token)
{
    if (token.isEmpty() || token.size() > 200)
        return unauthenticated();
    const Result<std::optional<ledger::Session>> session =
        ledger::SessionStore(m_context.ledger).live(sha256(token), m_context.now());
    if (!session)
        return session.error();
    if (!*session)
        return unauthenticated();
    const Result<std::optional<ledger::Person>> person = ledger::PeopleStore(m_context.ledger).byId((*session)->person);
    if (!person)
        return person.error();
    if (!*person || (*person)->disabled)
        return unauthenticated();
    Result<Me> me = meOf(**person);
    if (!me)
        return me.error();
    return Caller{(*session)->id, *std::move(me), (*session)->workstation};
}

Status Access::checkLimitedUse(const ledger::Person &person) const
{
    if (person.limitedUse >= m_context.policy.limitedUse)
        return Done{};
    return Error{ErrorKind::AcknowledgementDue,
                 QStringLiteral("the Limited Use rules, version %1, are to be acknowledged").arg(m_context.policy.limitedUse)};
}

Result<Me> Access::acknowledgeLimitedUse(const Caller &caller, int version)
{
    if (version != m_context.policy.limitedUse)
        return Error{ErrorKind::InvalidInput, QStringLiteral("version: %1 holds").arg(m_context.policy.limitedUse)};
    return m_context.ledger.transact([&]() -> Result<Me> {
        ledger::PeopleStore store(m_context.ledger);
        Result<ledger::Person> person = store.lock(caller.me.id);
        if (!person)
            return person.error();
        if (person->disabled)
            return unauthenticated();
        const Result<bool> isNew = store.acknowledgeLimitedUse(person->id, version, m_context.now());
        if (!isNew)
            return isNew.error();
        if (*isNew) {
            if (Status noted = Trail(m_context).append(
                    AuditEvent::LimitedUseAcknowledged, person->id,
                    {{QStringLiteral("version"), version}, {QStringLiteral("session"), caller.session.value}});
                !noted)
                return noted.error();
        }
        person->limitedUse = std::max(person->limitedUse, version);
        return meOf(*person);
    });
}

Result<ledger::Person> Access::lockCaller(const Caller &caller)
{
    Result<ledger::Person> person = ledger::PeopleStore(m_context.ledger).lock(caller.me.id);
    if (!person)
        return person.error();
    if (person->disabled)
        return Error{ErrorKind::Unauthenticated, QStringLiteral("the account is disabled")};
    return person;
}

Status Access::lockLead(const PersonId &person)
{
    const Result<ledger::Person> lead = ledger::PeopleStore(m_context.ledger).lock(person);
    if (!lead && lead.error().kind != ErrorKind::NotFound)
        return lead.error();
    if (!lead || lead->disabled || lead->roles.count(Role::Lead) == 0)
        return Error{ErrorKind::Forbidden, QStringLiteral("leads only")};
    return Done{};
}

Status Access::takeWorkFrom(const std::vector<PersonId> &people, QLatin1String reason)
{
    if (Status locked = ledger::RequestStore(m_context.ledger).lockHeldBy(people); !locked)
        return locked;
    for (const PersonId &person : people) {
        if (Status ended = Queue(m_context).endLeasesOf(person, reason); !ended)
            return ended;
        if (Status ended = Reviews(m_context).endLeasesOf(person, reason); !ended)
            return ended;
    }
    return Done{};
}

Status Access::sendHome(const std::function<bool(const ledger::Person &)> &whom, QLatin1String reason)
{
    ledger::PeopleStore store(m_context.ledger);
    const Result<std::vector<ledger::Person>> people = store.lockAll();
    if (!people)
        return people.error();
    std::vector<PersonId> home;
    for (const ledger::Person &person : *people) {
        if (!whom(person))
            continue;
        if (const Result<qint64> ended = ledger::SessionStore(m_context.ledger).endAllOf(person.id, m_context.now()); !ended)
            return ended.error();
        home.push_back(person.id);
    }
    return takeWorkFrom(home, reason);
}

Status Access::signOut(const Caller &caller)
{
    return m_context.ledger.transact([&]() -> Status {
        if (const Result<ledger::Person> locked = ledger::PeopleStore(m_context.ledger).lock(caller.me.id); !locked)
            return locked.error();
        ledger::SessionStore store(m_context.ledger);
        if (Status ended = store.end(caller.session, m_context.now()); !ended)
            return ended;
        const Result<int> others = store.countLive(caller.me.id, m_context.now());
        if (!others)
            return others.error();
        // Whoever has left keeps no request from the others (P7).
        if (*others == 0) {
            if (Status ended = takeWorkFrom({caller.me.id}, QLatin1String("signed-out")); !ended)
                return ended;
        }
        return Trail(m_context).append(AuditEvent::SignedOut, caller.me.id, {{QStringLiteral("session"), caller.session.value}});
    });
}

} // namespace vigie::desk
