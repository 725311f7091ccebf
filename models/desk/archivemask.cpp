#include "models/desk/archivemask.h"

#include <QRegularExpression>

namespace vigie::desk {
namespace {

redaction::Vault vaultWith(const RightsSubject &subject)
{
    redaction::VaultBuilder builder;
    (void)builder.addPerson({subject.name, {}, subject.mails, {subject.phone}, {}});
    return builder.build();
}

} // namespace

Them::Them(const KeptVersion &version, const RightsSubject &subject, Likeness found)
    : m_subject(subject)
{
    std::set<QString> bearers;
    for (const NamedPerson &person : version.people) {
        if (!person.mail.isEmpty() && likeness(person, subject) != Likeness::None)
            bearers.insert(person.mail.toCaseFolded());
    }
    m_least = found == Likeness::Doubtful && bearers.size() <= 1 ? Likeness::Doubtful : Likeness::Same;
}

Token Them::tokenIn(const redaction::Vault &vault, const Package &package) const
{
    QStringList addresses = m_subject.mails;
    for (const PackageParticipant &participant : package.participants) {
        if ((*this)(participant))
            addresses.append(participant.email);
    }
    for (const QString &address : std::as_const(addresses)) {
        if (const std::optional<Token> token = vault.personByAddress(address))
            return *token;
    }
    return m_least == Likeness::Doubtful ? vault.personByName(m_subject.name).value_or(Token{}) : Token{};
}

Masked::Masked(const RightsSubject &subject, const Them &them)
    : m_them(them)
    , m_redactor(vaultWith(subject), DisclosureLevel::ThirdCountry)
    , m_own(m_redactor.vault().personByName(subject.name).value_or(Token{}))
{
}

QString Masked::operator()(const QString &clear) const
{
    const redaction::Redacted redacted = m_redactor.redact(clear);
    QString masked;
    qsizetype at = 0;
    for (const redaction::Span &span : redacted.spans) {
        masked += clear.mid(at, span.start - at);
        const QString value = clear.mid(span.start, span.end - span.start);
        masked += isTheirs(span, value) ? value : QLatin1Char('[') + span.token.value + QLatin1Char(']');
        at = span.end;
    }
    return masked + clear.mid(at);
}

QString Masked::person(const MailAddress &address) const
{
    if (m_them(NamedPerson{address.name, address.address, {}}))
        return address.name.isEmpty() ? address.address : address.name + QLatin1String(" <") + address.address + QLatin1Char('>');
    const QString masked = (*this)(address.name.isEmpty() ? address.address : address.name);
    return masked == address.name || masked == address.address ? QStringLiteral("[…]") : masked;
}

bool Masked::isTheirs(const redaction::Span &span, const QString &value) const
{
    if (span.category == TokenCategory::Email)
        return m_them(NamedPerson{{}, value, {}});
    if (span.category == TokenCategory::Phone)
        return m_them(NamedPerson{{}, {}, value});
    return m_own.isEmpty() ? m_them(NamedPerson{value, {}, {}}) : span.token == m_own;
}

QString maskedByAll(const std::list<OwnVersion> &versions, QString text)
{
    static const QRegularExpression sign(QStringLiteral("\\[[A-Z][A-Z_]*_[0-9]+\\]"));
    for (const OwnVersion &version : versions) {
        QString masked;
        qsizetype at = 0;
        for (auto signs = sign.globalMatch(text); signs.hasNext();) { // what is masked already is no word of anybody
            const QRegularExpressionMatch one = signs.next();
            masked += version.masked(text.mid(at, one.capturedStart() - at)) + one.captured();
            at = one.capturedEnd();
        }
        text = masked + version.masked(text.mid(at));
    }
    return text;
}

} // namespace vigie::desk
