#include "annotated.h"

#include "models/redaction/checks.h"

#include <QDir>
#include <QFile>
#include <QSet>

namespace corpus {
namespace {

/// Letters and digits in upper case, nothing between them.
std::string bare(QStringView value)
{
    std::string result;
    for (const QChar c : value) {
        if (c.isLetterOrNumber())
            result += c.toUpper().toLatin1();
    }
    return result;
}

/// Why the value cannot be what its mark says, or nothing.
QString faultOf(QChar kind, const QString &value)
{
    using namespace vigie::redaction;
    const std::string plain = bare(value);
    const bool french = plain.compare(0, 2, "FR") == 0;
    switch (kind.unicode()) {
    case u'i':
        return isIban(plain) ? QString() : QStringLiteral("not an IBAN");
    case u'c':
        return isCard(plain) ? QString() : QStringLiteral("not a card number");
    case u'n': // other countries' numbers have no check digit
        return plain.size() != 15 || isNir(plain) ? QString() : QStringLiteral("not a French social security number");
    case u's':
        return (plain.size() == 14 && !isSiret(plain)) || (plain.size() == 9 && !isSiren(plain))
            ? QStringLiteral("not a SIREN or SIRET")
            : QString();
    case u'v':
        return !french || isFrenchVat(plain) ? QString() : QStringLiteral("not a French VAT number");
    case u'm':
        return value.contains(u'@') || value.contains(u'[') ? QString() : QStringLiteral("not a mail address");
    default:
        return plain.empty() && value.isEmpty() ? QStringLiteral("empty") : QString();
    }
}

bool isKind(QChar letter)
{
    return std::any_of(kinds().begin(), kinds().end(), [letter](const Kind &kind) { return letter == kind.letter; });
}

vigie::redaction::KnownPerson personFrom(const QString &line)
{
    const QStringList fields = line.split(u'|');
    const auto list = [&fields](qsizetype at) {
        const QString value = fields.value(at).trimmed();
        return value.isEmpty() ? QStringList() : QStringList{value};
    };
    return {fields.value(0).trimmed(), {}, list(1), list(2), fields.value(3).trimmed()};
}

class Reader
{
public:
    explicit Reader(Corpus &corpus)
        : m_corpus(corpus)
    {
    }

    void read(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            m_corpus.faults.append(path + QStringLiteral(": cannot be read"));
            return;
        }
        m_where = QDir(path).dirName();
        int number = 0;
        bool inHead = false;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            ++number;
            if (line.startsWith(QStringLiteral("=== "))) {
                finish();
                m_mail = AnnotatedMail();
                m_mail.id = line.mid(4).trimmed();
                m_mail.heldOut = m_where.startsWith(QStringLiteral("aside-"));
                inHead = true;
            } else if (inHead && line.startsWith(QStringLiteral("+ "))) {
                m_mail.known.push_back(personFrom(line.mid(2)));
            } else {
                inHead = false;
                addLine(line, number);
            }
        }
        finish();
    }

private:
    void fault(int line, const QString &what)
    {
        m_corpus.faults.append(m_where + u':' + QString::number(line) + QStringLiteral(": ") + what);
    }

    void addLine(const QString &line, int number)
    {
        if (!m_mail.text.isEmpty())
            m_mail.text += u'\n';
        qsizetype at = 0;
        for (;;) {
            const qsizetype open = line.indexOf(QStringLiteral("[["), at);
            if (open < 0)
                break;
            const qsizetype colon = line.indexOf(u':', open);
            const qsizetype close = line.indexOf(QStringLiteral("]]"), open);
            if (colon < 0 || close < colon || !isKind(line[open + 2]) || colon - open > 4) {
                fault(number, QStringLiteral("a mark is malformed"));
                break;
            }
            m_mail.text += QStringView(line).mid(at, open - at);
            const QChar kind = line[open + 2];
            const QString value = line.mid(colon + 1, close - colon - 1);
            if (const QString wrong = faultOf(kind, value); !wrong.isEmpty())
                fault(number, wrong);
            if (kind == u'k' && m_mail.known.empty() && colon > open + 3)
                fault(number, QStringLiteral("somebody known who is not in the head"));
            const QString entity = colon > open + 3 ? line.mid(open + 2, colon - open - 2) : kind + value.toCaseFolded();
            m_mail.marks.push_back({kind, entity, m_mail.text.size(), m_mail.text.size() + value.size()});
            m_mail.text += value;
            at = close + 2;
        }
        m_mail.text += QStringView(line).mid(at);
    }

    void finish()
    {
        if (m_mail.id.isEmpty())
            return;
        if (m_seen.contains(m_mail.id))
            m_corpus.faults.append(m_where + QStringLiteral(": twice ") + m_mail.id);
        m_seen.insert(m_mail.id);
        m_corpus.mails.push_back(std::move(m_mail));
        m_mail = AnnotatedMail();
    }

    Corpus &m_corpus;
    AnnotatedMail m_mail;
    QString m_where;
    QSet<QString> m_seen;
};

} // namespace

const std::vector<Kind> &kinds()
{
    static const std::vector<Kind> table{
        {u'k', "known"},    {u'p', "person"}, {u'm', "mail"},         {u't', "phone"},           {u'a', "address"},
        {u'i', "iban"},     {u'c', "card"},   {u'n', "national-id"},  {u's', "company-id"},      {u'v', "vat"},
        {u'x', "passport"}, {u'b', "birth"},  {u'g', "plate"},        {u'd', "access-code"},     {u'z', "conference"},
        {u'u', "url"},      {u'r', "number"}, {u'o', "organisation"}, {eitherWay, "either-way"},
    };
    return table;
}

Corpus readCorpus(const QString &folder)
{
    Corpus corpus;
    Reader reader(corpus);
    const QDir dir(folder);
    for (const QString &name : dir.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name))
        reader.read(dir.filePath(name));
    return corpus;
}

vigie::redaction::Vault vaultOf(const AnnotatedMail &mail)
{
    vigie::redaction::VaultBuilder builder;
    builder.setAssistant(QStringLiteral("Iris"), QStringLiteral("iris@assistante.example"));
    for (const vigie::redaction::KnownPerson &person : mail.known)
        builder.addPerson(person);
    return builder.build();
}

} // namespace corpus
