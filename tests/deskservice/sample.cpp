// The real program tells what a desk has drawn, and checks it; and so does a script that shares nothing with it (A1).
#include "models/desk/signing.h"
#include "tests/desk/fixture.h"

#include <QProcess>

using namespace fixture;

namespace {

struct Said {
    int code = -1;
    QString out;
    QString err;
};

Said run(const QString &program, const QStringList &words)
{
    QProcess process;
    process.start(program, words);
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

/// Drawn anew from what its units are now by that seed, so that it agrees with itself.
SampleExport redrawn(SampleExport sample, const QByteArray &seed)
{
    std::vector<PopulationUnit> population;
    sample.report.excluded.clear();
    for (const SampleExportUnit &unit : sample.units) {
        population.push_back(unit.unit);
        if (unit.unit.excluded)
            ++sample.report.excluded[wireName(*unit.unit.excluded)];
    }
    const SampleDraw draw = drawSample(sample.report.plan, population, seed);
    sample.report.seed = QString::fromLatin1(seed.toHex());
    sample.report.commitment = sha256Hex(seed);
    sample.report.populationHash = sha256Hex(populationText(sample.report.period.name, population));
    sample.report.strata = draw.strata;
    sample.report.doubles = static_cast<qint64>(draw.doubles.size());
    const auto has = [](const std::vector<std::size_t> &places, std::size_t place) {
        return std::find(places.begin(), places.end(), place) != places.end();
    };
    for (std::size_t i = 0; i < sample.units.size(); ++i) {
        sample.units[i].isDrawn = has(draw.drawn, i);
        sample.units[i].isDouble = has(draw.doubles, i);
    }
    return sample;
}

} // namespace

class SampleTest : public DeskTest
{
    Q_OBJECT

private:
    [[nodiscard]] QStringList where() const
    {
        const QStringList data{u"--data"_s, m_folder->path()};
        return m_location.startsWith(u"postgresql"_s) ? data + QStringList{u"--database"_s, m_location} : data;
    }
    static Said desk(const QStringList &words)
    {
        return run(qEnvironmentVariable("VIGIE_BIN_DIR") + u"/vigie-desk"_s, QStringList{u"sample"_s} + words);
    }
    static Said redraw(const QString &file)
    {
        return run(u"/usr/bin/python3"_s,
                   {u"-B"_s, qEnvironmentVariable("VIGIE_SOURCE_DIR") + u"/tests/deskservice/redraw.py"_s, file});
    }
    /// As a desk in a data folder of its own, in March: the program has no other clock than the computer's.
    void liveThroughAWeek()
    {
        QFETCH(QString, backend);
        m_folder = std::make_unique<QTemporaryDir>();
        m_location = backend == u"sqlite"_s ? m_folder->filePath(u"desk.sqlite"_s) : freshLocation(backend, *m_folder);
        m_clock.set(u"2026-03-23T08:00:00Z"_s);
        Bench &bench = restart();
        const desk::Caller lee = bench.person(u"lee"_s, u"FR"_s, {Role::Lead});
        SamplePlan plan;
        plan.strata = {StratumDimension::Client, StratumDimension::Language, StratumDimension::Kind};
        plan.rules = {{{{StratumDimension::Kind, u"cancel"_s}}, 0, 2, 0},
                      {{{StratumDimension::Language, u"en"_s}}, 333'333, 0, 0},
                      {{}, 70'000, 0, 2}};
        plan.doubleShare = 300'000;
        QVERIFY(bench.desk.setSamplePlan(plan, lee.me.id).ok());
        QVERIFY(bench.desk.tick().ok());
        for (int i = 0; i < 40; ++i) {
            QJsonObject json = request(u"r%1"_s.arg(i), i % 5 == 0 ? u"cancel"_s : u"schedule"_s);
            json.remove(u"escalation"_s);
            json.insert(u"language"_s, i % 3 == 0 ? u"en"_s : u"fr"_s);
            json.insert(u"client"_s, QJsonObject{{u"id"_s, u"client-%1"_s.arg(i % 2)}, {u"participant"_s, u"camille"_s}});
            if (i % 7 == 0)
                json.insert(u"origin"_s, u"google"_s); // and nobody has agreed
            json.insert(u"handled"_s,
                        QJsonObject{{u"at"_s, u"2026-03-23T08:00:00Z"_s},
                                    {u"ruling"_s, QJsonObject{{u"kind"_s, u"decline"_s}, {u"reason"_s, u"impossible"_s}}}});
            QVERIFY(!bench.take(package(json))->request.isEmpty());
        }
        const desk::AuditCheckpoint signedThen = *bench.desk.signAudit();
        m_signedThen = QJsonDocument(QJsonObject{{u"number"_s, signedThen.number},
                                                 {u"at"_s, toRfc3339(signedThen.at)},
                                                 {u"hash"_s, signedThen.hash},
                                                 {u"key"_s, signedThen.key},
                                                 {u"signature"_s, signedThen.signature}})
                           .toJson(QJsonDocument::Compact)
            + '\n';
        m_clock.set(u"2026-03-29T22:00:00Z"_s); // midnight in Paris, a day after its clocks changed
        QVERIFY(bench.desk.tick().ok());
        m_bench.reset();
    }

    [[nodiscard]] QString fileWith(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

    QByteArray m_signedThen; ///< as audit sign prints it, within the week

private Q_SLOTS:
    void aFileThatAgreesWithItselfIsHeldAgainstTheTrail_data() { addBackends(); }
    void aFileThatAgreesWithItselfIsHeldAgainstTheTrail()
    {
        liveThroughAWeek();
        const auto audit = [this](const QStringList &words) {
            return run(qEnvironmentVariable("VIGIE_BIN_DIR") + u"/vigie-desk"_s, QStringList{u"audit"_s} + words + where());
        };
        const QString file = m_folder->filePath(u"sample.json"_s);
        const QString trail = m_folder->filePath(u"trail.jsonl"_s);
        QCOMPARE(desk(QStringList{u"export"_s, u"2026-W13"_s, file} + where()).code, 0);
        QCOMPARE(audit({u"export"_s, trail}).code, 0);
        const Said checkpoint = audit({u"sign"_s});
        QString kept = fileWith(u"checkpoints"_s, checkpoint.out.toUtf8());
        const auto against = [&](const QString &sample) {
            return desk({u"verify"_s, sample, u"--trail"_s, trail, u"--checkpoints"_s, kept});
        };
        // Signed afterwards alone, the commitment could have been made afterwards too.
        const Said late = against(file);
        QCOMPARE(late.code, 4);
        QVERIFY2(late.err.contains(u"no checkpoint was signed between the commitment and the period's end"_s),
                 qPrintable(late.err));
        QVERIFY(desk({u"verify"_s, file, u"--trail"_s, trail}).err.contains(u"without --checkpoints nothing proves"_s));
        QVERIFY(desk({u"verify"_s, file, u"--trail"_s, trail, u"--keys"_s, u"k"_s}).code != 0);
        kept = fileWith(u"checkpoints"_s, m_signedThen + checkpoint.out.toUtf8());
        const Said sound = against(file);
        QVERIFY2(sound.code == 0, qPrintable(sound.err));
        const QJsonObject head = QJsonDocument::fromJson(checkpoint.out.toUtf8()).object();
        QVERIFY2(sound.err.contains(u"signed up to %1, and ends with %2"_s.arg(head.value(u"number"_s).toInteger())
                                        .arg(head.value(u"hash"_s).toString())),
                 qPrintable(sound.err));
        QVERIFY(desk({u"verify"_s, file}).err.contains(u"not held against an audit trail"_s));
        // Two that were signed of one entry, and differ: the trail was another once.
        const desk::SigningKey key = *desk::SigningKey::in(m_folder->filePath(u"audit.key"_s).toStdString());
        const QString other(64, u'0');
        QJsonObject forked = head;
        forked.insert(u"hash"_s, other);
        forked.insert(u"signature"_s,
                      key.sign("vigie audit checkpoint 1\n" + QByteArray::number(head.value(u"number"_s).toInteger()) + '\n'
                               + other.toLatin1() + '\n' + head.value(u"at"_s).toString().toLatin1() + '\n'));
        const QString whole = kept;
        kept =
            fileWith(u"forked"_s, m_signedThen + checkpoint.out.toUtf8() + QJsonDocument(forked).toJson(QJsonDocument::Compact));
        const Said fork = against(file);
        QCOMPARE(fork.code, 5);
        QVERIFY2(fork.err.contains(u"is not what the desk has signed"_s), qPrintable(fork.err));
        kept = whole;

        QFile stored(file);
        QVERIFY(stored.open(QIODevice::ReadOnly));
        const SampleExport drawn = sampleExportFromJson(QJsonDocument::fromJson(stored.readAll()).object()).value();
        const QByteArray seed = QByteArray::fromHex(drawn.report.seed.toLatin1());
        SampleExport fewer = drawn; // somebody would rather not have had the first one in it
        fewer.units.erase(fewer.units.begin());
        const std::array<std::pair<SampleExport, QString>, 2> forgeries{
            std::pair{redrawn(fewer, seed), u"has another population"_s},
            std::pair{redrawn(drawn, QByteArray(32, 'x')), u"has another commitment"_s}};
        for (const auto &[forgery, otherwise] : forgeries) {
            const QString forged = fileWith(u"forged.json"_s, QJsonDocument(toJson(forgery)).toJson());
            const Said alone = desk({u"verify"_s, forged});
            QVERIFY2(alone.code == 0, qPrintable(alone.err)); // it agrees with itself
            for (const Said &refused : {against(forged), desk(QStringList{u"verify"_s, forged} + where())}) {
                QCOMPARE(refused.code, 4);
                QVERIFY2(refused.err.contains(u"the audit trail "_s + otherwise), qPrintable(refused.err));
            }
        }
        // A trail that was made to fit is none that the desk has signed.
        QFile entries(trail);
        QVERIFY(entries.open(QIODevice::ReadOnly));
        QByteArray lines = entries.readAll();
        entries.close();
        lines.replace(drawn.report.populationHash.toLatin1(), forgeries[0].first.report.populationHash.toLatin1());
        QVERIFY(!fileWith(u"trail.jsonl"_s, lines).isEmpty());
        QCOMPARE(against(m_folder->filePath(u"forged.json"_s)).code, 5);
        QVERIFY(!fileWith(u"trail.jsonl"_s, lines.mid(lines.indexOf('\n') + 1)).isEmpty());
        QCOMPARE(against(file).code, 5);
    }

    void whatIsExportedIsDrawnAgainByAnybody_data() { addBackends(); }
    void whatIsExportedIsDrawnAgainByAnybody()
    {
        liveThroughAWeek();
        const Said periods = desk(QStringList{u"periods"_s} + where());
        QCOMPARE(periods.code, 0);
        QCOMPARE(periods.out.count(u'\n'), 2);
        QVERIFY(!periods.out.section(u'\n', 0, 0).contains(u"seed"_s)); // the week that has just begun
        QVERIFY(periods.out.section(u'\n', 1, 1).contains(u"\"excluded\":{\"no-agreement\":6}"_s));

        const QString file = m_folder->filePath(u"sample.json"_s);
        const Said written = desk(QStringList{u"export"_s, u"2026-W13"_s, file} + where());
        QCOMPARE(written.out, u"wrote 40 units of 2026-W13\n"_s);
        QFile stored(file);
        QVERIFY(stored.open(QIODevice::ReadOnly));
        const QByteArray text = stored.readAll();
        for (const char *name : {"client-1", "camille", "Dupontel", "\"r1\""})
            QVERIFY2(!text.contains(name), name); // opaque ids alone
        const Said verified = desk(QStringList{u"verify"_s, file} + where());
        QVERIFY2(verified.code == 0, qPrintable(verified.err));
        QVERIFY2(verified.out.startsWith(u"2026-W13 agrees: "_s), qPrintable(verified.out));
        QCOMPARE(desk({u"verify"_s, file}).out, verified.out); // without the desk
        const Said again = redraw(file);
        QVERIFY2(again.code == 0, qPrintable(again.out + again.err));
        QCOMPARE(again.out, verified.out);

        // Somebody would rather have another one reviewed.
        QJsonObject json = QJsonDocument::fromJson(text).object();
        QJsonArray units = json.value(u"units"_s).toArray();
        int changed = 0;
        for (qsizetype i = 0; i < units.size(); ++i) {
            QJsonObject unit = units.at(i).toObject();
            if (!unit.contains(u"excluded"_s) && !unit.contains(u"drawn"_s) && changed++ == 0) {
                unit.insert(u"drawn"_s, true);
                units.replace(i, unit);
            }
        }
        QVERIFY(changed > 0);
        json.insert(u"units"_s, units);
        const QString forged = m_folder->filePath(u"forged.json"_s);
        QFile other(forged);
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write(QJsonDocument(json).toJson()) > 0);
        other.close();
        const Said refused = desk(QStringList{u"verify"_s, forged} + where());
        QCOMPARE(refused.code, 4);
        QVERIFY2(refused.err.contains(u"is drawn, but the redraw leaves it"_s), qPrintable(refused.err));
        QCOMPARE(redraw(forged).code, 1);

        QCOMPARE(desk(QStringList{u"export"_s, u"2026-W14"_s, file} + where()).code, 3); // not drawn yet
        QCOMPARE(desk(QStringList{u"export"_s, u"2026-W13"_s, u"/no/such/folder/x"_s} + where()).code, 1);
        QCOMPARE(desk({u"verify"_s, m_folder->filePath(u"nothing"_s)}).code, 3);
    }
};

QTEST_GUILESS_MAIN(SampleTest)
#include "sample.moc"
