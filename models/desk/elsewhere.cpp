#include "models/desk/elsewhere.h"

#include "models/desk/callednames.h"
#include "models/desk/intake.h"
#include "models/desk/mail.h"
#include "models/desk/mentions.h"
#include "models/desk/spellings.h"
#include "models/ledger/incidents.h"
#include "models/ledger/packages.h"
#include "models/ledger/retention.h"

#include <QRegularExpression>

#include <algorithm>

namespace vigie::desk {
namespace {

/// Their addresses and number.
QRegularExpression theirWords(const RightsSubject &subject)
{
    QStringList either;
    for (const QString &mail : subject.mails)
        either.append(addressPattern(mail));
    if (!subject.phone.trimmed().isEmpty())
        either.append(numberPattern(subject.phone));
    return anyOf(either);
}

/// Nobody's words are said nowhere.
bool isSaid(const QRegularExpression &words, const QString &text)
{
    return !words.pattern().isEmpty() && words.match(text).hasMatch();
}

/// Of JSON and of calendars: letters by their numbers, ends of lines.
QString unescaped(const QString &raw)
{
    static const QRegularExpression escape(QStringLiteral("\\\\u([0-9a-fA-F]{4})|\\\\."));
    QString plain;
    qsizetype at = 0;
    for (auto escapes = escape.globalMatch(raw); escapes.hasNext();) {
        const QRegularExpressionMatch one = escapes.next();
        plain += raw.mid(at, one.capturedStart() - at);
        if (one.capturedLength(1) > 0)
            plain += QChar(one.captured(1).toUShort(nullptr, 16));
        else
            plain += u' ';
        at = one.capturedEnd();
    }
    return plain + raw.mid(at);
}

/// In the raw text, or as a correspondent of a mail that can be read.
bool saysTheirs(const std::map<QString, QByteArray> &parts, const RightsSubject &subject)
{
    std::vector<BrokenPart> broken;
    for (const auto &[path, mail] : readMails(parts, broken)) {
        if (likeness(mail, subject) == Likeness::Same)
            return true;
    }
    const QRegularExpression words = theirWords(subject);
    return std::any_of(parts.begin(), parts.end(),
                       [&words](const auto &part) { return isSaid(words, QString::fromUtf8(part.second)); });
}

/// What stands around their name in a mail that can be read, or in the raw text without the escapes of JSON and of calendars.
QString spokenIn(const std::map<QString, QByteArray> &parts, const std::set<std::set<QString>> &ways)
{
    std::vector<BrokenPart> broken;
    std::map<QString, QString> texts;
    for (const auto &[path, mail] : readMails(parts, broken)) {
        QStringList said{mail.from.name, mail.subject, mail.text};
        for (const MailAddress &to : mail.to)
            said.append(to.name);
        texts.emplace(path, said.join(u'\n'));
    }
    for (const auto &[path, content] : parts)
        texts.try_emplace(path, unescaped(QString::fromUtf8(unfolded(content))));
    for (const auto &[path, text] : texts) {
        if (QString said = spokenOf(text, ways); !said.isEmpty())
            return said;
    }
    return {};
}

} // namespace

Result<Elsewhere> elsewhere(Context &context, const RightsSubject &subject)
{
    Elsewhere found;
    const QRegularExpression words = theirWords(subject);
    const std::set<std::set<QString>> ways = waysToCall(subject.name);
    const Result<std::vector<QString>> packages = ledger::RetentionStore(context.ledger).packagesWithoutRequest();
    if (!packages)
        return packages.error();
    for (const QString &package : *packages) {
        const Result<std::map<QString, QByteArray>> parts = ledger::PackageStore(context.ledger).parts(package);
        if (!parts)
            return parts.error();
        if (saysTheirs(*parts, subject)) {
            found.packages.push_back(package);
            continue;
        }
        const QString said = spokenIn(*parts, ways);
        if (said.isEmpty())
            continue;
        const Result<std::optional<ledger::StoredPackage>> stored = ledger::PackageStore(context.ledger).find(package);
        if (!stored)
            return stored.error();
        if (*stored)
            found.byName.push_back({{package, HeldThing::UnreadPackages, (*stored)->cameAt, said}, {}});
    }
    const Result<std::vector<std::pair<IncidentId, QString>>> texts = ledger::IncidentStore(context.ledger).texts();
    if (!texts)
        return texts.error();
    std::map<IncidentId, QString> named;
    for (const auto &[incident, text] : *texts) {
        if (isSaid(words, text))
            found.notes.insert(incident);
        else if (const QString said = spokenOf(text, ways); !said.isEmpty())
            named.try_emplace(incident, said);
    }
    for (const auto &[id, said] : named) {
        const Result<std::optional<Incident>> incident = ledger::IncidentStore(context.ledger).find(id);
        if (!incident)
            return incident.error();
        if (*incident && found.notes.count(id) == 0)
            found.byName.push_back({{id.value, HeldThing::Notes, (*incident)->at, said}, (*incident)->request});
    }
    return found;
}

} // namespace vigie::desk
