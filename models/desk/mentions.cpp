#include "models/desk/mentions.h"

#include "models/desk/callednames.h"
#include "models/desk/incidents.h"
#include "models/desk/intake.h"
#include "models/desk/keyfile.h"
#include "models/desk/spellings.h"
#include "models/desk/tokenmaps.h"
#include "models/desk/trail.h"
#include "models/ledger/incidents.h"
#include "models/ledger/mentions.h"
#include "models/ledger/packages.h"
#include "models/redaction/patterns.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>

#include <algorithm>

namespace vigie::desk {
namespace {

constexpr int mostNotedAtOnce = 20;
/// Enough that no two identifiers of all the world's mail meet by chance.
constexpr qsizetype mentionKeySize = 16;
/// Of numbers written with and without country and trunk prefixes the subscriber's part is the same.
constexpr qsizetype comparedDigits = 9;

QString plainMail(const QString &mail)
{
    return mail.trimmed().toCaseFolded();
}

QString digitsOf(const QString &phone)
{
    QString digits;
    for (const QChar c : phone) {
        if (c.isDigit())
            digits.append(c);
    }
    return digits;
}

/// Its last digits, which those of another country may share. Empty for what is no number.
QString plainPhone(const QString &phone)
{
    const QString digits = digitsOf(phone);
    return digits.size() < 6 ? QString() : digits.right(comparedDigits);
}

QByteArray mentionKey(const QByteArray &secret, const char *kind, const QString &plain)
{
    return QMessageAuthenticationCode::hash(QByteArray(kind) + ':' + plain.toUtf8(), secret, QCryptographicHash::Sha256)
        .left(mentionKeySize);
}

std::set<QByteArray> nameKeys(const QByteArray &secret, const std::set<QString> &words)
{
    std::set<QByteArray> keys;
    for (const QString &word : words)
        keys.insert(mentionKey(secret, "name", word));
    return keys;
}

void addMailKey(std::set<QByteArray> &keys, const QByteArray &secret, const QString &mail)
{
    if (!plainMail(mail).isEmpty())
        keys.insert(mentionKey(secret, "mail", plainMail(mail)));
}

/// Of the number with each of the words, or by itself.
void addPhoneKeys(std::set<QByteArray> &keys, const QByteArray &secret, const QString &phone, const std::set<QString> &beside)
{
    const QString number = internationalPhone(phone);
    if (number.isEmpty())
        return;
    for (const QString &word : beside)
        keys.insert(mentionKey(secret, "phone", number + word));
}

/// As likeness() has it: somebody is found without doubt by any of soughtKeys() that is one of these.
std::set<QByteArray> sureKeys(const QByteArray &secret, const NamedPerson &named)
{
    std::set<QByteArray> keys;
    addMailKey(keys, secret, named.mail);
    std::set<QString> beside = nameWords(named.name);
    if (beside.empty())
        beside.insert(QString());
    if (plainMail(named.mail).isEmpty())
        addPhoneKeys(keys, secret, named.phone, beside);
    return keys;
}

std::set<QByteArray> soughtKeys(const QByteArray &secret, const RightsSubject &subject)
{
    std::set<QByteArray> keys;
    for (const QString &mail : subject.mails)
        addMailKey(keys, secret, mail);
    std::set<QString> beside = nameWords(subject.name);
    beside.insert(QString());
    addPhoneKeys(keys, secret, subject.phone, beside);
    return keys;
}

QByteArray spokenKey(const QByteArray &secret, const std::set<QString> &words)
{
    return mentionKey(secret, "spoken", QStringList(words.begin(), words.end()).join(u' '));
}

std::set<QByteArray> digitKeys(const QByteArray &secret, const QString &phone)
{
    const QString digits = plainPhone(phone);
    return digits.isEmpty() ? std::set<QByteArray>() : std::set{mentionKey(secret, "digits", digits)};
}

void addAddress(std::set<NamedPerson> &people, const QString &name, const QString &mail)
{
    if (!name.trimmed().isEmpty() || !mail.trimmed().isEmpty())
        people.insert({name.trimmed(), mail.trimmed(), {}});
}

void addMails(std::set<NamedPerson> &people, const std::map<QString, QByteArray> &parts)
{
    std::vector<BrokenPart> broken; // an incident says so
    for (const auto &[path, mail] : readMails(parts, broken)) {
        addAddress(people, mail.from.name, mail.from.address);
        for (const MailAddress &to : mail.to)
            addAddress(people, to.name, to.address);
    }
}

/// Participants, and contacts, who are none.
void addKnown(std::set<NamedPerson> &people, const QJsonArray &known)
{
    for (const QJsonValue &person : known) {
        const QString name = person[QLatin1String("name")].toString();
        const QString mail = person[QLatin1String("email")].toString();
        addAddress(people, name, mail);
        const QJsonArray aliases = person[QLatin1String("aliases")].toArray();
        for (const QJsonValue &alias : aliases)
            addAddress(people, alias.toString(), mail);
        const QJsonArray phones = person[QLatin1String("phones")].toArray();
        const QString bearer = name.isEmpty() ? person[QLatin1String("organisation")].toString() : name;
        for (const QJsonValue &phone : phones)
            people.insert({bearer, mail, phone.toString()});
    }
}

/// A number of which it is known whose it is says nothing more where it stands by itself.
bool isSomebodys(const QString &phone, const std::set<NamedPerson> &people)
{
    const QString number = internationalPhone(phone);
    return !number.isEmpty() && std::ranges::any_of(people, [&number](const NamedPerson &person) {
        return (!person.name.isEmpty() || !person.mail.isEmpty()) && internationalPhone(person.phone) == number;
    });
}

QString textOf(const calendar::Event &event)
{
    return QStringList{event.summary, event.location, event.description}.join(u'\n');
}

/// By which addresses and numbers that stand in it.
std::set<NamedPerson> reachedIn(const QString &text)
{
    std::set<NamedPerson> people;
    const redaction::FoldedText folded(text);
    for (const redaction::Candidate &found : redaction::findPatterns(folded, redaction::wordsOf(folded)).values) {
        const qsizetype start = folded.inputStart(found.from);
        const QString value = text.mid(start, folded.inputEnd(found.to) - start);
        if (found.category == TokenCategory::Email)
            people.insert({{}, value.mid(value.lastIndexOf(u':') + 1), {}}); // without "mailto:"
        else if (found.category == TokenCategory::Phone)
            people.insert({{}, {}, value});
    }
    return people;
}

void addText(KeptVersion &version, const QString &text)
{
    version.eventTexts.insert(text);
    for (const NamedPerson &person : reachedIn(text)) {
        if (!isSomebodys(person.phone, version.people))
            version.people.insert(person);
    }
}

/// Whether something in it is read as no event: a task, a note, an event without a time, or what is behind its broken end.
bool saysMore(const Result<calendar::Calendar> &parsed)
{
    return !parsed || parsed->otherComponents > 0 || parsed->lostEvents > 0 || parsed->truncated;
}

/// Without what folds and escapes its lines (RFC 5545, 3.1 and 3.3.11).
QString linesOf(const QByteArray &calendar)
{
    static const QRegularExpression escaped(QStringLiteral("\\\\(.)"));
    QString lines = QString::fromUtf8(unfolded(calendar));
    return lines.replace(QLatin1String("\\n"), QLatin1String("\n"), Qt::CaseInsensitive).replace(escaped, QStringLiteral("\\1"));
}

void addCalendars(KeptVersion &version)
{
    for (const auto &[path, content] : version.parts) {
        if (!path.endsWith(QLatin1String(".ics")))
            continue;
        const Result<calendar::Calendar> parsed = calendar::parseCalendar(content);
        if (parsed) {
            for (const calendar::Event &event : parsed->events) {
                addAddress(version.people, event.organizer.name, event.organizer.email);
                for (const calendar::CalendarAddress &attendee : event.attendees)
                    addAddress(version.people, attendee.name, attendee.email);
                addText(version, textOf(event));
            }
        }
        if (saysMore(parsed))
            addText(version, linesOf(content));
    }
}

/// Whether at a number somebody else is reached too: an address stands beside it, or a name of which no word is theirs.
bool isBesideAnother(const QString &mail, const std::set<QString> &words, const std::set<QString> &wanted)
{
    const auto isWanted = [&wanted](const QString &word) { return wanted.count(word) > 0; };
    return !mail.isEmpty() || (!words.empty() && std::ranges::none_of(words, isWanted));
}

} // namespace

QString internationalPhone(const QString &phone)
{
    constexpr qsizetype nationalDigits = 10;
    QString digits = digitsOf(QString(phone).remove(QLatin1String("(0)")));
    if (digits.startsWith(QLatin1String("00")))
        digits.remove(0, 2);
    else if (digits.startsWith(u'0') && digits.size() == nationalDigits)
        digits.replace(0, 1, QStringLiteral("33"));
    else if (!phone.trimmed().startsWith(u'+'))
        return {};
    if (digits.startsWith(QLatin1String("330")))
        digits.remove(2, 1);
    return digits;
}

Likeness likeness(const NamedPerson &named, const RightsSubject &subject)
{
    const QString mail = plainMail(named.mail);
    const bool sameMail = !mail.isEmpty() && std::any_of(subject.mails.begin(), subject.mails.end(), [&mail](const QString &one) {
        return plainMail(one) == mail;
    });
    if (sameMail)
        return Likeness::Same;
    const std::set<QString> words = nameWords(named.name);
    const std::set<QString> wanted = nameWords(subject.name);
    const QString phone = internationalPhone(named.phone);
    if (!phone.isEmpty() && phone == internationalPhone(subject.phone))
        return isBesideAnother(mail, words, wanted) ? Likeness::Doubtful : Likeness::Same;
    const QString digits = plainPhone(named.phone);
    if (!digits.isEmpty() && digits == plainPhone(subject.phone))
        return Likeness::Doubtful;
    return mayBeCalled(words, waysToCall(subject.name)) ? Likeness::Doubtful : Likeness::None;
}

Likeness likeness(const PackageParticipant &participant, const RightsSubject &subject)
{
    return likeness(NamedPerson{participant.name, participant.email, {}}, subject);
}

Likeness likeness(const Mail &mail, const RightsSubject &subject)
{
    Likeness most = likeness(NamedPerson{mail.from.name, mail.from.address, {}}, subject);
    for (const MailAddress &to : mail.to)
        most = std::max(most, likeness(NamedPerson{to.name, to.address, {}}, subject));
    return most;
}

bool isForThem(const std::vector<KeptVersion> &versions, const RightsSubject &subject)
{
    return std::ranges::any_of(versions, [&subject](const KeptVersion &version) {
        return likeness(version.package.client(), subject) == Likeness::Same;
    });
}

Likeness likeness(const calendar::Event &event, const RightsSubject &subject)
{
    Likeness most = likeness(NamedPerson{event.organizer.name, event.organizer.email, {}}, subject);
    for (const calendar::CalendarAddress &attendee : event.attendees)
        most = std::max(most, likeness(NamedPerson{attendee.name, attendee.email, {}}, subject));
    const QString text = textOf(event);
    for (const NamedPerson &person : reachedIn(text))
        most = std::max(most, likeness(person, subject));
    const bool isSpokenOf = most == Likeness::None && !spokenOf(text, waysToCall(subject.name)).isEmpty();
    return isSpokenOf ? Likeness::Doubtful : most;
}

/// Its number grows with what is noted, so that all is noted anew.
Result<QByteArray> Mentions::secret()
{
    const Result<QByteArray> kept = secretIn(m_context.folders.tokenKey, 32, "key of the token maps");
    if (!kept)
        return kept.error();
    return QMessageAuthenticationCode::hash("vigie mentions 5", *kept, QCryptographicHash::Sha256);
}

Result<std::vector<KeptVersion>> Mentions::versions(const RequestId &request)
{
    const Result<std::optional<ledger::RequestRow>> row = ledger::RequestStore(m_context.ledger).find(request);
    if (!row)
        return row.error();
    std::vector<KeptVersion> versions;
    for (int version = 1; *row && version <= (*row)->version; ++version) {
        ledger::PackageStore packages(m_context.ledger);
        const Result<std::optional<ledger::StoredPackage>> stored = packages.ofRequest(request, version);
        if (!stored)
            return stored.error();
        if (!*stored || (*stored)->document.isEmpty())
            continue;
        Result<std::map<QString, QByteArray>> parts = packages.parts((*stored)->id);
        if (!parts)
            return parts.error();
        const QJsonObject document = QJsonDocument::fromJson((*stored)->document.toUtf8()).object();
        KeptVersion kept{version, (*stored)->cameAt, storedPackage(document), *std::move(parts)};
        addKnown(kept.people, document.value(QLatin1String("participants")).toArray());
        addKnown(kept.people, document.value(QLatin1String("contacts")).toArray());
        addMails(kept.people, kept.parts);
        addCalendars(kept);
        if (Status hidden = addHidden(request, kept); !hidden)
            return hidden.error();
        versions.push_back(std::move(kept));
    }
    return versions;
}

Status Mentions::addHidden(const RequestId &request, KeptVersion &version)
{
    std::set<NamedPerson> &people = version.people;
    for (const DisclosureLevel level : {DisclosureLevel::EuropeanUnion, DisclosureLevel::ThirdCountry}) {
        const Result<std::optional<TokenValues>> values = TokenMaps(m_context).find({request, version.number, level});
        if (!values && values.error().kind == ErrorKind::StorageDamaged) {
            version.isHiddenUnread = true;
            continue;
        }
        if (!values)
            return values.error();
        for (const auto &[token, hidden] : values->value_or(TokenValues())) {
            const bool isName = hidden.category == TokenCategory::Person || hidden.category == TokenCategory::Unknown;
            if (isName)
                people.insert({hidden.value, {}, {}});
            else if (hidden.category == TokenCategory::Email)
                people.insert({{}, hidden.value, {}});
            else if (hidden.category == TokenCategory::Phone && !isSomebodys(hidden.value, people))
                people.insert({{}, {}, hidden.value});
        }
    }
    people.erase(NamedPerson{});
    return Done{};
}

/// Once for all of them, until somebody has seen to it: they are damaged together, when tokens.key is lost.
Status Mentions::raiseUnread()
{
    const Result<bool> isRaised = ledger::IncidentStore(m_context.ledger).isOpen(IncidentKind::UnreadableMap);
    if (!isRaised || *isRaised)
        return isRaised ? Status(Done{}) : Status(isRaised.error());
    Incident incident;
    incident.id = newId<IncidentId>();
    incident.kind = IncidentKind::UnreadableMap;
    incident.part = QStringLiteral("token map");
    incident.reason = QStringLiteral("does not open: whom only the hidden words of a request name is not found; put back the "
                                     "tokens.key that they were sealed with");
    return Incidents(m_context).raise(incident);
}

Status Mentions::note(const RequestId &request, const QByteArray &key)
{
    return m_context.ledger.transact([&]() -> Status {
        const Result<ledger::RequestRow> locked = ledger::RequestStore(m_context.ledger).lock(request);
        if (!locked)
            return locked.error();
        const Result<std::vector<KeptVersion>> kept = versions(request);
        if (!kept)
            return kept.error();
        if (std::ranges::any_of(*kept, &KeptVersion::isHiddenUnread)) {
            if (Status raised = raiseUnread(); !raised)
                return raised;
        }
        std::set<QByteArray> keys;
        for (const KeptVersion &version : *kept) {
            for (const NamedPerson &person : version.people) {
                keys.merge(sureKeys(key, person));
                keys.merge(digitKeys(key, person.phone));
                keys.merge(nameKeys(key, nameWords(person.name)));
            }
            for (const QString &text : version.eventTexts) {
                for (const auto &[words, at] : spokenNames(text))
                    keys.insert(spokenKey(key, words));
            }
        }
        return ledger::MentionStore(m_context.ledger).note(request, locked->version, keys);
    });
}

/// What was noted under another key finds nobody.
Status Mentions::beginUnder(const QByteArray &key)
{
    ledger::MentionStore store(m_context.ledger);
    const QByteArray fingerprint = mentionKey(key, "key", {});
    const Result<bool> isUnder = store.isUnder(fingerprint);
    if (!isUnder)
        return isUnder.error();
    return *isUnder ? Status(Done{}) : m_context.ledger.transact([&] { return store.beginUnder(fingerprint); });
}

std::set<RequestId> inLockOrder(const std::vector<Mentioned> &requests)
{
    std::set<RequestId> ids;
    for (const Mentioned &mentioned : requests)
        ids.insert(mentioned.request);
    return ids;
}

bool isSameSubject(const RightsSubject &a, const RightsSubject &b)
{
    const auto isNamedBy = [](const RightsSubject &one, const RightsSubject &other) {
        const QStringList mails = one.mails.isEmpty() ? QStringList{QString()} : one.mails;
        return std::ranges::any_of(mails, [&](const QString &mail) {
            return likeness(NamedPerson{one.name, mail, one.phone}, other) == Likeness::Same;
        });
    };
    return isNamedBy(a, b) || isNamedBy(b, a);
}

Result<bool> Mentions::noteSome()
{
    if (m_context.folders.tokenKey.empty())
        return false;
    const Result<QByteArray> key = secret();
    if (!key)
        return key.error();
    if (Status begun = beginUnder(*key); !begun)
        return begun.error();
    const Result<std::vector<RequestId>> unnoted = ledger::MentionStore(m_context.ledger).unnoted(mostNotedAtOnce);
    if (!unnoted)
        return unnoted.error();
    for (const RequestId &request : *unnoted) {
        if (Status noted = note(request, *key); !noted)
            return noted.error();
    }
    return !unnoted->empty();
}

Result<std::vector<Mentioned>> Mentions::find(const RightsSubject &subject)
{
    const Result<QByteArray> key = secret();
    if (!key)
        return key.error();
    for (Result<bool> more = true; more && *more;) {
        more = noteSome();
        if (!more)
            return more.error();
    }
    ledger::MentionStore store(m_context.ledger);
    const Result<std::vector<RequestId>> same = store.withAny(soughtKeys(*key, subject));
    if (!same)
        return same.error();
    std::set<QByteArray> doubtful = digitKeys(*key, subject.phone);
    std::vector<Result<std::vector<RequestId>>> inDoubt;
    for (const std::set<QString> &way : waysToCall(subject.name)) {
        doubtful.insert(spokenKey(*key, way));
        inDoubt.push_back(store.withAll(nameKeys(*key, way)));
    }
    inDoubt.push_back(store.withAny(doubtful));
    std::map<RequestId, Likeness> found;
    for (const Result<std::vector<RequestId>> &some : inDoubt) {
        if (!some)
            return some.error();
        for (const RequestId &request : *some)
            found.insert_or_assign(request, Likeness::Doubtful);
    }
    for (const RequestId &request : *same)
        found.insert_or_assign(request, Likeness::Same);
    std::vector<Mentioned> mentioned;
    for (const auto &[request, how] : found)
        mentioned.push_back({request, how});
    return mentioned;
}

} // namespace vigie::desk
