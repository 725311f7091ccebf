#include "models/desk/rightsletters.h"

#include "models/desk/access.h"
#include "models/desk/files.h"
#include "models/desk/mail.h"
#include "models/desk/mentions.h"
#include "models/desk/outbound.h"
#include "models/desk/trail.h"
#include "models/desk/versions.h"
#include "models/ledger/requests.h"

#include <QJsonDocument>

#include <algorithm>

namespace vigie::desk {
namespace {

ledger::VersionStore letters(Context &context)
{
    return {context.ledger, ledger::VersionStore::Of::Letters};
}

/// Those that leads have changed before there was a letter have the desk's own of it.
QJsonObject withNewLetters(QJsonObject stored, const QJsonObject &own)
{
    const QString key = QStringLiteral("letters");
    for (const char *code : letterLanguages) {
        const QString language = QLatin1String(code);
        QJsonObject texts = stored.value(language).toObject();
        QJsonObject all = own.value(language).toObject().value(key).toObject();
        const QJsonObject changed = texts.value(key).toObject();
        for (auto letter = changed.begin(); letter != changed.end(); ++letter)
            all.insert(letter.key(), letter.value());
        texts.insert(key, all);
        stored.insert(language, texts);
    }
    return stored;
}

Result<LetterTemplates> templatesIn(const QJsonObject &json, int version)
{
    Result<LetterTemplates> templates = letterTemplatesFromJson(json);
    if (!templates)
        return Error{ErrorKind::StorageDamaged, QStringLiteral("the stored templates of letters do not read")};
    templates->version = version;
    return templates;
}

Error wrongLetter(const char *why)
{
    return Error{ErrorKind::InvalidInput, QLatin1String("letter: ") + QLatin1String(why)};
}

Result<ledger::Client> clientWith(Context &context, const QString &code)
{
    const Result<std::vector<ledger::Client>> clients = ledger::RequestStore(context.ledger).clients();
    if (!clients)
        return clients.error();
    const auto named = std::ranges::find(*clients, code, &ledger::Client::code);
    return named == clients->end() ? Result<ledger::Client>(wrongLetter("no such client")) : Result<ledger::Client>(*named);
}

} // namespace

Result<InForce<LetterTemplates>> RightsLetters::inForce()
{
    const Result<std::optional<ledger::VersionRow>> row = letters(m_context).latest();
    if (!row)
        return row.error();
    const QJsonObject own = QJsonDocument::fromJson(ownLettersText).object();
    Result<LetterTemplates> held = *row
        ? templatesIn(withNewLetters(QJsonDocument::fromJson((*row)->content.toUtf8()).object(), own), (*row)->version)
        : templatesIn(own, 1);
    if (!held)
        return held.error();
    return *row ? InForce<LetterTemplates>{*std::move(held), (*row)->by, (*row)->recordedAt}
                : InForce<LetterTemplates>{*std::move(held)};
}

Result<InForce<LetterTemplates>> RightsLetters::set(const LetterTemplates &wish, const PersonId &by)
{
    QStringList faults;
    for (const LetterFault &fault : faultsOf(wish))
        faults.append(inOneLine(fault));
    if (!faults.isEmpty())
        return Error{ErrorKind::InvalidInput, faults.join(QStringLiteral("; "))};
    return m_context.ledger.transact([&]() -> Result<InForce<LetterTemplates>> {
        if (Status lead = Access(m_context).lockLead(by); !lead)
            return lead.error();
        const Result<LetterTemplates> before = templates();
        if (!before)
            return before.error();
        Result<NextVersion<LetterTemplates>> next = keepNext(m_context, letters(m_context), *before, wish, by);
        if (!next)
            return next.error();
        if (Status noted = Trail(m_context).append(
                AuditEvent::LettersChanged, by,
                {{QStringLiteral("version"), next->held.document.version}, {QStringLiteral("contentHash"), next->hash}});
            !noted)
            return noted.error();
        return std::move(next->held);
    });
}

/// What was erased says it no more: where it took the last thing held for that client, it was noted before.
Result<QString> RightsLetters::noticeAddress(const RightsId &request, const QString &client)
{
    const Result<QString> last = lastAddressOf(client);
    if (last || last.error().kind != ErrorKind::InvalidInput)
        return last;
    const Result<QString> kept = ledger::RightsStore(m_context.ledger).contact(request, client);
    return kept && kept->isEmpty() ? last : kept;
}

Result<QString> RightsLetters::lastAddressOf(const QString &client)
{
    const Result<ledger::Client> named = clientWith(m_context, client);
    if (!named)
        return named.error();
    const Result<std::optional<RequestId>> held = ledger::RequestStore(m_context.ledger).lastHeldFor(named->id);
    if (!held)
        return held.error();
    if (!*held)
        return wrongLetter("nothing is held for that client");
    const Result<std::vector<KeptVersion>> versions = Mentions(m_context).versions(**held);
    if (!versions)
        return versions.error();
    return versions->back().package.client().email;
}

/// A client's as it was last told, in a request in which it may decide about them.
Result<QString> RightsLetters::addressOf(const RightsCase &request, const RightsLetter &letter)
{
    if (letter.client.isEmpty()) {
        const QStringList &mails = request.wish.subject.mails;
        if (mails.isEmpty())
            return wrongLetter("no mail address is known");
        if (!letter.to.isEmpty() && !mails.contains(letter.to))
            return wrongLetter("it goes to an address that the request names");
        return letter.to.isEmpty() ? mails.front() : letter.to;
    }
    const Result<ledger::Client> named = clientWith(m_context, letter.client);
    if (!named)
        return named.error();
    const Result<std::vector<Mentioned>> found = Mentions(m_context).find(request.wish.subject);
    if (!found)
        return found.error();
    QString address;
    Instant last;
    for (const Mentioned &mentioned : *found) {
        const Result<std::optional<ledger::RequestRow>> row = ledger::RequestStore(m_context.ledger).find(mentioned.request);
        if (!row)
            return row.error();
        if (!*row || (*row)->client != named->id || (!address.isEmpty() && (*row)->receivedAt < last))
            continue;
        const Result<std::vector<KeptVersion>> versions = Mentions(m_context).versions(mentioned.request);
        if (!versions)
            return versions.error();
        if (versions->empty())
            continue;
        address = versions->back().package.client().email;
        last = (*row)->receivedAt;
    }
    return address.isEmpty() ? Result<QString>(wrongLetter("nothing of them is held for that client")) : Result<QString>(address);
}

Result<ledger::PostedLetter> RightsLetters::mailOf(const RightsCase &request, const RightsStep &step)
{
    const RightsLetter &letter = *step.letter;
    const auto kind = letterOf(step.kind, request.wish.kind);
    if (!kind)
        return wrongLetter("that step tells nobody");
    const bool isNotice = *kind == LetterKind::RecipientNotice;
    if ((isNotice || *kind == LetterKind::Forwarding) == letter.client.isEmpty())
        return wrongLetter("what is forwarded or told to a recipient goes to a client, everything else to whoever asks");
    const auto isTold = [&letter](const HeldRecipient &one) {
        return one.kind == RecipientKind::Clients && one.who == letter.client;
    };
    if (isNotice && (!step.recipients || !std::ranges::all_of(*step.recipients, isTold)))
        return wrongLetter("it goes to the client that is told");
    if (letter.subject.trimmed().isEmpty() || letter.subject.size() > longestLetterSubject
        || letter.subject.contains(QLatin1Char('\n')))
        return wrongLetter("a subject of one line is needed");
    if (letter.body.trimmed().isEmpty() || letter.body.size() > longestLetterBody)
        return wrongLetter("a text is needed, of at most 8,000 characters");
    const auto isChosen = [&letter](const char *language) { return letter.language == QLatin1String(language); };
    if (!letter.language.isEmpty() && (letter.client.isEmpty() || std::ranges::none_of(letterLanguages, isChosen)))
        return wrongLetter("only one to a client is in a language that is chosen, French or English");
    if (!letter.client.isEmpty() && !letter.to.isEmpty())
        return wrongLetter("the desk knows where a client is written to");
    const Result<LetterTemplates> held = templates();
    if (!held)
        return held.error();
    const Result<QString> address = isNotice ? noticeAddress(request.id, letter.client) : addressOf(request, letter);
    if (!address)
        return address.error();
    OutgoingMail mail;
    mail.from = {held->company, held->sender};
    mail.to = {{letter.client.isEmpty() ? request.wish.subject.name : QString(), *address}};
    mail.subject = letter.subject;
    mail.date = step.at;
    mail.messageId = opaqueName(request.id.value + QLatin1Char('/') + QString::number(request.version())) + QLatin1Char('@')
        + held->sender.section(QLatin1Char('@'), -1);
    mail.text = letter.body;
    return ledger::PostedLetter{rightsMailFileOf(mail.messageId), writeMail(mail)};
}

Status RightsLetters::checkRefusal(const RightsStep &step)
{
    const Result<LetterTemplates> held = templates();
    if (!held)
        return held.error();
    QStringList missing;
    for (const LetterField field : missingInRefusal(*held, step.letter ? step.letter->body : step.words))
        missing.append(wireName(field));
    if (missing.isEmpty())
        return Done{};
    return Error{ErrorKind::InvalidInput,
                 (step.letter ? QLatin1String("letter: missing ") : QLatin1String("words: missing "))
                     + missing.join(QStringLiteral(", "))};
}

Status RightsLetters::sendPosted()
{
    bool sent = false;
    for (bool more = true; more;) {
        const Result<bool> one = m_context.ledger.transact([&]() -> Result<bool> {
            ledger::RightsStore store(m_context.ledger);
            const Result<std::optional<ledger::PostedLetter>> next = store.lockPosted();
            if (!next || !*next)
                return next ? Result<bool>(false) : Result<bool>(next.error());
            if (Status written = writeWhole(m_context.folders.outgoingMail, (*next)->name, (*next)->mail); !written)
                return written.error();
            if (Status deleted = store.deletePosted((*next)->name); !deleted)
                return deleted.error();
            return true;
        });
        if (!one)
            return one.error();
        more = *one;
        sent = sent || more;
    }
    return sent ? m_context.ledger.settleDeletions() : Status(Done{});
}

} // namespace vigie::desk
