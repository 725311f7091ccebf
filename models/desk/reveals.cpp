#include "models/desk/reveals.h"

#include "models/desk/queue.h"
#include "models/desk/serving.h"
#include "models/desk/trail.h"
#include "models/desk/transfers.h"
#include "models/domain/errorname.h"
#include "models/domain/json.h"
#include "models/ledger/people.h"
#include "models/redaction/foldedtext.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

namespace vigie::desk {
namespace {

constexpr std::chrono::hours limitWindow{1};

QByteArray bodyHashOf(const RequestId &request, const RevealWish &wish)
{
    QJsonObject json = toJson(wish);
    json.insert(QStringLiteral("request"), request.value);
    return QCryptographicHash::hash(toBytes(json), QCryptographicHash::Sha256);
}

/// What comes from outside gets into the trail only in this form: anything else could be somebody's name.
Token recordable(const Token &token)
{
    static const QRegularExpression form(QStringLiteral("\\A[A-Z_]{1,40}_[0-9]{1,6}\\z"));
    return form.match(token.value).hasMatch() ? token : Token{};
}

/// Storage that fails is no answer about the person: the transaction is rolled back and may be tried again.
bool isRefusal(ErrorKind kind)
{
    return kind != ErrorKind::StorageFailed && kind != ErrorKind::StorageDamaged && kind != ErrorKind::Internal;
}

/// "Cabinet Dupontel", when a Dupontel takes part. Particles and initials say nothing.
bool namesSomebody(const QString &value, const TokenValues &values)
{
    constexpr std::size_t shortestName = 3;
    const std::vector<std::u16string> words = redaction::foldedWords(value);
    return std::any_of(values.begin(), values.end(), [&](const auto &entry) {
        if (entry.second.category != TokenCategory::Person && entry.second.category != TokenCategory::Unknown)
            return false;
        const std::vector<std::u16string> name = redaction::foldedWords(entry.second.value);
        return std::any_of(name.begin(), name.end(), [&](const std::u16string &word) {
            return word.size() >= shortestName && std::find(words.begin(), words.end(), word) != words.end();
        });
    });
}

} // namespace

Result<Revealed> Reveals::reveal(const Caller &caller, const RequestId &request, const RevealWish &wish, const QString &key)
{
    Asked asked{caller, request, wish, key};
    asked.wish.words = wish.words.trimmed();
    using Answer = std::variant<Revealed, Error>;
    // A refusal is an answer too, committed with its record.
    const Result<Answer> answer = m_context.ledger.transact([&]() -> Result<Answer> {
        if (Status locked = lockCaller(caller); !locked)
            return locked.error();
        const Result<Granted> granted = check(asked);
        if (granted) {
            const Result<Revealed> shown = record(asked, *granted);
            return shown ? Result<Answer>(Answer(*shown)) : Result<Answer>(shown.error());
        }
        if (!isRefusal(granted.error().kind))
            return granted.error();
        if (Status noted = recordRefusal(asked, granted.error()); !noted)
            return noted.error();
        return Answer(granted.error());
    });
    if (!answer)
        return answer.error();
    if (const auto *refused = std::get_if<Error>(&*answer))
        return *refused;
    return std::get<Revealed>(*answer);
}

/// Two of one person's wait for each other here, so that the limit holds.
Status Reveals::lockCaller(const Caller &caller)
{
    const Result<ledger::Person> person = ledger::PeopleStore(m_context.ledger).lock(caller.me.id);
    if (!person)
        return person.error();
    if (person->disabled)
        return Error{ErrorKind::Unauthenticated, QStringLiteral("the account is disabled")};
    return Done{};
}

Result<Reveals::Granted> Reveals::check(const Asked &asked)
{
    if (asked.caller.me.roles.count(Role::Supervisor) == 0)
        return Error{ErrorKind::Forbidden, QStringLiteral("supervisors only")};
    if (asked.key.isEmpty() || asked.key.size() > 200)
        return Error{ErrorKind::InvalidInput, QStringLiteral("idempotency key: 1 to 200 characters")};
    if (asked.wish.words.isEmpty() || asked.wish.words.size() > longestRevealWords)
        return Error{ErrorKind::InvalidInput, QStringLiteral("words: 1 to %1 characters").arg(longestRevealWords)};
    const Result<Held> held = Queue(m_context).lockHeldOf(asked.caller, asked.request);
    if (!held)
        return held.error();
    const Result<DisclosureLevel> level = Serving(m_context).levelFor(held->request, asked.caller);
    if (!level)
        return level.error();
    Granted granted{held->lease, held->request.version, *level, {}, {}, {}};

    ledger::RevealStore store(m_context.ledger);
    Result<std::optional<ledger::Reveal>> before = store.byKey(asked.caller.me.id, asked.key);
    if (!before)
        return before.error();
    if (*before) {
        if ((*before)->bodyHash != bodyHashOf(asked.request, asked.wish))
            return Error{ErrorKind::KeyReused, QStringLiteral("the key came with another wish")};
        if (m_context.now() >= (*before)->shownUntil)
            return Error{ErrorKind::RevealOver, QStringLiteral("its time is over")};
        granted.version = (*before)->version;
        granted.before = *before;
    }
    const Result<std::optional<TransferMechanism>> ground =
        Transfers(m_context).groundFor(asked.caller.me.site, asked.caller.me.country);
    if (!ground)
        return ground.error();
    granted.ground = *ground;
    const Result<HiddenValue> hidden = valueOf(asked, granted);
    if (!hidden)
        return hidden.error();
    granted.hidden = *hidden;
    if (granted.before)
        return granted;
    const Result<int> lately = store.countSince(asked.caller.me.id, m_context.now() - limitWindow);
    if (!lately)
        return lately.error();
    if (*lately >= m_context.policy.reveals.perHour)
        return Error{ErrorKind::RevealsUsedUp, QStringLiteral("%1 within an hour").arg(m_context.policy.reveals.perHour)};
    return granted;
}

Result<HiddenValue> Reveals::valueOf(const Asked &asked, const Granted &granted)
{
    const Result<std::optional<TokenValues>> values = TokenMaps(m_context).find({asked.request, granted.version, granted.level});
    if (!values)
        return values.error();
    const auto found = *values ? (*values)->find(asked.wish.token) : TokenValues::const_iterator();
    if (!*values || found == (*values)->end() || found->second.value.isEmpty())
        return Error{ErrorKind::NotFound, QStringLiteral("no value is kept for this token")};
    if (granted.level == DisclosureLevel::ThirdCountry
        && (m_context.policy.reveals.outsideTheUnion.count(found->second.category) == 0
            || namesSomebody(found->second.value, **values)))
        return Error{ErrorKind::RevealRefused, QStringLiteral("not at this level")};
    return found->second;
}

Result<Revealed> Reveals::record(const Asked &asked, const Granted &granted)
{
    const Instant now = m_context.now();
    const Instant until = granted.before ? granted.before->shownUntil : now + m_context.policy.reveals.shownFor;
    const QString category = QString(wireName(granted.hidden.category));
    const QString id = granted.before ? granted.before->id : randomUuid();
    if (!granted.before) {
        const ledger::Reveal row{id,
                                 asked.caller.me.id,
                                 asked.key,
                                 bodyHashOf(asked.request, asked.wish),
                                 asked.request,
                                 granted.version,
                                 QString(wireName(granted.level)),
                                 granted.lease.id,
                                 asked.wish.token,
                                 category,
                                 QString(wireName(asked.wish.reason)),
                                 asked.wish.words,
                                 now,
                                 until};
        if (Status added = ledger::RevealStore(m_context.ledger).add(row); !added)
            return added.error();
        if (Status noted = recordDisclosure(asked, granted); !noted)
            return noted.error();
    }
    QJsonObject facts{{QStringLiteral("reveal"), id},
                      {QStringLiteral("request"), asked.request.value},
                      {QStringLiteral("version"), granted.version},
                      {QStringLiteral("token"), asked.wish.token.value},
                      {QStringLiteral("category"), category},
                      {QStringLiteral("reason"), QString(wireName(asked.wish.reason))},
                      {QStringLiteral("session"), asked.caller.session.value}};
    if (granted.before)
        facts.insert(QStringLiteral("repeat"), true);
    if (Status noted = Trail(m_context).append(AuditEvent::Revealed, asked.caller.me.id, facts); !noted)
        return noted.error();
    return Revealed{asked.wish.token, granted.hidden.category, granted.hidden.value, until};
}

Status Reveals::recordDisclosure(const Asked &asked, const Granted &granted)
{
    if (!granted.ground)
        return Done{};
    const ledger::Disclosure disclosure{randomUuid(),
                                        m_context.now(),
                                        asked.caller.me.id,
                                        asked.caller.me.site,
                                        asked.caller.me.country,
                                        asked.request,
                                        granted.version,
                                        QLatin1String("reveal,") + wireName(granted.hidden.category),
                                        QString(wireName(*granted.ground))};
    if (Status added = ledger::DisclosureStore(m_context.ledger).add(disclosure); !added)
        return added;
    return Trail(m_context).append(AuditEvent::Disclosed, asked.caller.me.id,
                                   {{QStringLiteral("disclosure"), disclosure.id},
                                    {QStringLiteral("request"), asked.request.value},
                                    {QStringLiteral("country"), asked.caller.me.country}});
}

Status Reveals::recordRefusal(const Asked &asked, const Error &why)
{
    const Result<std::optional<ledger::RequestRow>> known = ledger::RequestStore(m_context.ledger).find(asked.request);
    if (!known)
        return known.error();
    const RequestId request = *known ? asked.request : RequestId{};
    const Token token = recordable(asked.wish.token);
    const QString reason(wireName(asked.wish.reason));
    const QString kind(wireName(why.kind));
    if (Status added = ledger::RevealStore(m_context.ledger)
                           .addRefusal({randomUuid(), asked.caller.me.id, request, token, reason, kind, m_context.now()});
        !added)
        return added;
    return Trail(m_context).append(AuditEvent::RevealRefused, asked.caller.me.id,
                                   {{QStringLiteral("request"), request.value},
                                    {QStringLiteral("token"), token.value},
                                    {QStringLiteral("reason"), reason},
                                    {QStringLiteral("why"), kind},
                                    {QStringLiteral("session"), asked.caller.session.value}});
}

} // namespace vigie::desk
