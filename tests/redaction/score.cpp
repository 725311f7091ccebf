// How much of the corpus is hidden, and how much of what is hidden had to be. Misses are shown of the open part only.
#include "annotated.h"

#include "models/redaction/outgoing.h"
#include "models/redaction/redactor.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QTextStream>

#include <map>

using namespace vigie;
using namespace vigie::redaction;

namespace {

/// Hidden of all.
struct Share {
    int hidden = 0;
    int all = 0;

    void add(bool isHidden)
    {
        hidden += isHidden ? 1 : 0;
        ++all;
    }
    [[nodiscard]] double part() const { return all == 0 ? 1 : double(hidden) / all; }
};

struct Score {
    std::map<char16_t, Share> values;   ///< each mark by itself, whole
    std::map<char16_t, Share> entities; ///< all mentions of one person or thing in a mail
    Share characters;                   ///< of those hidden, the marked ones
    Share mails;                        ///< with nothing left
    Share secondLooks;                  ///< at what is left, that find nothing more
};

std::vector<bool> hiddenIn(const QString &text, const std::vector<Span> &spans)
{
    std::vector<bool> hidden(static_cast<std::size_t>(text.size()), false);
    for (const Span &span : spans)
        std::fill(hidden.begin() + span.start, hidden.begin() + span.end, true);
    return hidden;
}

void addMail(const corpus::AnnotatedMail &mail, DisclosureLevel level, Score &score, QStringList *details)
{
    const Redacted redacted = Redactor(corpus::vaultOf(mail), level).redact(mail.text);
    const std::vector<Span> &spans = redacted.spans;
    const std::vector<Span> left = namesLeft(Redactor(corpus::vaultOf(mail), level), redacted.text);
    score.secondLooks.add(left.empty());
    for (const Span &span : details ? left : std::vector<Span>())
        details->append(mail.id + QStringLiteral(" doubted: ")
                        + redacted.text.mid(std::max<qsizetype>(0, span.start - 20), span.end - span.start + 40).simplified());
    const std::vector<bool> hidden = hiddenIn(mail.text, spans);
    std::vector<char16_t> marked(hidden.size(), 0);
    std::map<QString, std::pair<char16_t, bool>> entities;
    bool clean = true;
    for (const corpus::Mark &mark : mail.marks) {
        bool whole = true;
        for (qsizetype i = mark.start; i < mark.end; ++i) {
            marked[static_cast<std::size_t>(i)] = mark.kind.unicode();
            if (mail.text[i].isLetterOrNumber() && !hidden[static_cast<std::size_t>(i)])
                whole = false;
        }
        if (mark.kind == corpus::eitherWay)
            continue;
        score.values[mark.kind.unicode()].add(whole);
        auto &entity = entities.try_emplace(mark.entity, mark.kind.unicode(), true).first->second;
        entity.second = entity.second && whole;
        clean = clean && whole;
        if (!whole && details) {
            QString readable = mail.text.mid(mark.start, mark.end - mark.start);
            for (qsizetype i = 0; i < readable.size(); ++i) {
                if (hidden[static_cast<std::size_t>(mark.start + i)])
                    readable[i] = u'\u00b7';
            }
            details->append(mail.id + QStringLiteral(" missed ") + mark.kind + QStringLiteral(": ")
                            + mail.text.mid(mark.start, mark.end - mark.start).simplified() + QStringLiteral(" | ")
                            + readable.simplified());
        }
    }
    for (const auto &[name, entity] : entities)
        score.entities[entity.first].add(entity.second);
    score.mails.add(clean);
    for (const Span &span : spans) {
        bool needless = false;
        for (qsizetype i = span.start; i < span.end; ++i) {
            const char16_t kind = marked[static_cast<std::size_t>(i)];
            if (!mail.text[i].isLetterOrNumber() || kind == corpus::eitherWay)
                continue;
            score.characters.add(kind != 0);
            needless = needless || kind == 0;
        }
        if (needless && details)
            details->append(mail.id + QStringLiteral(" needless ") + QString(wireName(span.category)) + QStringLiteral(": ")
                            + mail.text.mid(span.start, span.end - span.start).simplified());
    }
}

/// "person values 0.95" a line; "#" begins a comment.
std::map<QString, double> thresholdsFrom(const QString &path)
{
    std::map<QString, double> result;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the thresholds cannot be read");
    for (QString line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        line = line.section(u'#', 0, 0).simplified();
        if (!line.isEmpty())
            result[line.section(u' ', 0, -2)] = line.section(u' ', -1).toDouble();
    }
    return result;
}

class Report
{
public:
    explicit Report(std::map<QString, double> thresholds)
        : m_thresholds(std::move(thresholds))
    {
    }

    /// Where a threshold for one level is given ("eu precision"), it replaces the one for both.
    void line(const QString &level, const QString &part, const QString &name, const Share &share)
    {
        const auto own = m_thresholds.find(level + u' ' + name);
        const auto found = own != m_thresholds.end() ? own : m_thresholds.find(name);
        const bool below = found != m_thresholds.end() && share.part() < found->second;
        m_fails = m_fails || below;
        m_out << QStringLiteral("%1 %2 %3 %4 %5 %6%7\n")
                     .arg(level, -13)
                     .arg(part, -8)
                     .arg(name, -24)
                     .arg(share.hidden, 6)
                     .arg(share.all, 6)
                     .arg(share.part() * 100, 7, 'f', 2)
                     .arg(below ? QStringLiteral("  below %1").arg(found->second * 100) : QString());
    }
    void score(const QString &level, const QString &part, const Score &score)
    {
        for (const corpus::Kind &kind : corpus::kinds()) {
            const auto values = score.values.find(kind.letter);
            if (values == score.values.end())
                continue;
            line(level, part, QString::fromLatin1(kind.name) + QStringLiteral(" values"), values->second);
            line(level, part, QString::fromLatin1(kind.name) + QStringLiteral(" mentions"), score.entities.at(kind.letter));
        }
        line(level, part, QStringLiteral("precision"), score.characters);
        line(level, part, QStringLiteral("whole-mails"), score.mails);
        line(level, part, QStringLiteral("second-looks"), score.secondLooks);
        m_out << '\n';
    }
    void text(const QString &line) { m_out << line << '\n'; }
    [[nodiscard]] bool fails() const { return m_fails; }

private:
    std::map<QString, double> m_thresholds;
    QTextStream m_out{stdout};
    bool m_fails = false;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Scores the redaction of an annotated corpus."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("FOLDER"), QStringLiteral("the corpus"));
    parser.addOption({QStringLiteral("thresholds"), QStringLiteral("fail below these"), QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("details"), QStringLiteral("show what was missed or hidden needlessly in the open part")});
    parser.process(app);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);

    const corpus::Corpus corpus = corpus::readCorpus(parser.positionalArguments().constFirst());
    Report report(parser.isSet(QStringLiteral("thresholds")) ? thresholdsFrom(parser.value(QStringLiteral("thresholds")))
                                                             : std::map<QString, double>());
    for (const QString &fault : corpus.faults)
        report.text(fault);
    if (corpus.mails.empty())
        report.text(QStringLiteral("no mails"));
    for (const DisclosureLevel level : {DisclosureLevel::EuropeanUnion, DisclosureLevel::ThirdCountry}) {
        Score open;
        Score heldOut;
        QStringList details;
        for (const corpus::AnnotatedMail &mail : corpus.mails)
            addMail(mail, level, mail.heldOut ? heldOut : open,
                    parser.isSet(QStringLiteral("details")) && !mail.heldOut ? &details : nullptr);
        const QString name(wireName(level));
        for (const QString &detail : std::as_const(details))
            report.text(name + u' ' + detail);
        report.score(name, QStringLiteral("open"), open);
        report.score(name, QStringLiteral("held-out"), heldOut);
    }
    return report.fails() || !corpus.faults.isEmpty() || corpus.mails.empty() ? 1 : 0;
}
