// The cache on a real encrypted file: nothing readable, nothing half written, damage and wrong keys said as they are (P6, P7).
#include "models/store/cache.h"
#include "models/domain/json.h"
#include "tests/support/memorykeychain.h"
#include "tests/support/samplecase.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace vigie;

namespace {

const QString account = QStringLiteral("desk/person-1");

struct Disk {
    QTemporaryDir folder;
    MemoryKeychain keychain;

    [[nodiscard]] QString path() const { return folder.path() + QStringLiteral("/cache"); }
    /// Whole paths; without the logs.
    [[nodiscard]] QStringList setAside() const
    {
        QStringList files;
        for (const QString &name : QDir(path()).entryList({QStringLiteral("*.damaged-*")}, QDir::Files)) {
            if (!name.endsWith(QLatin1String("-wal")) && !name.endsWith(QLatin1String("-shm")))
                files << path() + u'/' + name;
        }
        return files;
    }
    [[nodiscard]] std::unique_ptr<Cache> open()
    {
        auto cache = std::make_unique<Cache>(keychain, path());
        bool answered = false;
        cache->open(account, [&](const Cache::State &) { answered = true; });
        return QTest::qWaitFor([&] { return answered; }) ? std::move(cache) : nullptr;
    }
};

HeldCase held()
{
    const Case c = sampleCase();
    return {c, {LeaseId{QStringLiteral("lease")}, c.id, Instant(), Instant() + Seconds(60)}};
}

HeldRow heldRow(const QByteArray &draft)
{
    return {held().content.id, toBytes(toJson(held())), draft};
}

bool isEncrypted(const Cache &cache)
{
    return std::holds_alternative<Cache::Encrypted>(cache.state());
}

std::optional<CacheRecovery> recovered(const Cache &cache)
{
    const auto *encrypted = std::get_if<Cache::Encrypted>(&cache.state());
    return encrypted ? encrypted->recovered : std::nullopt;
}

std::optional<ErrorKind> reason(const Cache &cache)
{
    const auto *memory = std::get_if<Cache::InMemory>(&cache.state());
    return memory ? std::optional(memory->why.kind) : std::nullopt;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

CacheChange filled()
{
    CacheChange change;
    change.held = std::vector<HeldRow>{heldRow("draft: fin de journée")};
    change.outbox.push_back({DecisionId{QStringLiteral("d1")}, "first decision"});
    change.kept = {{{KeptKind::RedactionReport, QStringLiteral("k2")}, "{\"words\":[\"said first\"]}"},
                   {{KeptKind::RedactionReport, QStringLiteral("k1")}, "{}"}};
    return change;
}

} // namespace

class CacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsFoundAgain()
    {
        Disk disk;
        auto cache = disk.open();
        QVERIFY(cache && isEncrypted(*cache));
        QVERIFY(cache->write(filled(), Durability::Power).ok());
        const auto before = cache->load();
        cache = disk.open();
        const auto after = cache->load();
        QVERIFY(after.ok());
        QVERIFY(*before == *after);
        QCOMPARE(after->kept, filled().kept);
        QVERIFY(heldCaseFromBytes(after->held.front().content).value() == held());
    }

    void theDiskHoldsNoReadableByteOfACase()
    {
        Disk disk;
        auto cache = disk.open();
        QVERIFY(cache->write(filled(), Durability::Power).ok());
        qsizetype searched = 0;
        for (const QString &name : QDir(disk.path()).entryList(QDir::Files)) {
            const QByteArray bytes = contentOf(disk.path() + QLatin1Char('/') + name);
            searched += bytes.size();
            QVERIFY(!bytes.startsWith("SQLite format 3"));
            for (const char *word : {"PERSON_", "request-0", "fin de journ", "K-318", "CREATE TABLE", "first decision",
                                     "said first", "Europe/Paris"})
                QVERIFY2(!bytes.contains(word), word);
        }
        QVERIFY(searched > 8192);
        // The search finds what is there to be found.
        QVERIFY(toBytes(toJson(held())).contains("PERSON_"));
    }

    void onlyTheOwnerMayReadIt()
    {
        Disk disk;
        auto cache = disk.open();
        QVERIFY(cache->write(filled(), Durability::Power).ok());
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
        QVERIFY(!(QFileInfo(disk.path()).permissions() & others));
        for (const QFileInfo &file : QDir(disk.path()).entryInfoList(QDir::Files))
            QVERIFY2(!(file.permissions() & others), qPrintable(file.fileName()));
    }

    void aCrashAfterAnyStepLeavesWholeSteps()
    {
        Disk disk;
        auto cache = disk.open();
        std::vector<CacheContents> states{*cache->load()};
        for (int step = 1; step <= 6; ++step) {
            CacheChange change;
            change.held = std::vector<HeldRow>{heldRow(QByteArray::number(step))};
            change.outbox.push_back({DecisionId{QString::number(step)}, QByteArray::number(step)});
            if (step % 3 == 0)
                change.outboxFinished.push_back(DecisionId{QString::number(step - 1)});
            QVERIFY(cache->write(change, Durability::Power).ok());
            // As the disk is now, without anything that closing would add.
            Disk crashed;
            crashed.keychain.entries = disk.keychain.entries;
            QVERIFY(QDir().mkpath(crashed.path()));
            for (const QString &name :
                 QDir(disk.path()).entryList({QStringLiteral("*.db"), QStringLiteral("*-wal")}, QDir::Files))
                QVERIFY(QFile::copy(disk.path() + QLatin1Char('/') + name, crashed.path() + QLatin1Char('/') + name));
            auto reopened = crashed.open();
            QVERIFY(isEncrypted(*reopened));
            QVERIFY(*reopened->load() == *cache->load());
        }
    }

    void aFailedChangeChangesNothing()
    {
        Disk disk;
        auto cache = disk.open();
        QVERIFY(cache->write(filled(), Durability::Power).ok());
        const auto before = cache->load();
        CacheChange change;
        change.outbox.push_back({DecisionId{QStringLiteral("d2")}, "second"});
        change.held = std::vector<HeldRow>{heldRow("another draft")};
        for (int step = 0;; ++step) {
            int left = step;
            cache->failWritesWhen([&left] { return left-- == 0; });
            const bool failed = !cache->write(change, Durability::Power).ok();
            cache->failWritesWhen({});
            if (!failed) {
                QVERIFY(step >= 2);
                break;
            }
            QVERIFY(*cache->load() == *before);
        }
    }

    void whatIsHeldFollowsTheList()
    {
        Disk disk;
        auto cache = disk.open();
        const auto row = [](const char *request, const char *content) {
            return HeldRow{RequestId{QString::fromLatin1(request)}, content, "draft"};
        };
        const std::vector<std::vector<HeldRow>> lists{{row("a", "1"), row("b", "1")},
                                                      {row("b", "1"), row("c", "1")},
                                                      {row("c", "2"), row("b", "1"), row("a", "3")},
                                                      {row("d", "1")},
                                                      {}};
        for (const std::vector<HeldRow> &list : lists) {
            CacheChange change;
            change.held = list;
            QVERIFY(cache->write(change, Durability::Power).ok());
            QVERIFY(cache->load()->held == list);
        }
    }

    void aFileThatTheKeyDoesNotFitIsSetAsideAsItIs()
    {
        Disk disk;
        auto cache = disk.open();
        QVERIFY(cache->write(filled(), Durability::Power).ok());
        QVERIFY(cache->purge().ok());
        const QString file = cache->filePath();
        cache.reset();
        const QByteArray before = contentOf(file);
        for (QByteArray &key : disk.keychain.entries)
            key[0] = static_cast<char>(key[0] ^ 1);
        cache = disk.open();
        QVERIFY(isEncrypted(*cache));
        QCOMPARE(recovered(*cache), (CacheRecovery{0, {}, false}));
        QVERIFY(cache->load()->outbox.empty());
        QCOMPARE(disk.setAside().size(), 1);
        QCOMPARE(contentOf(disk.setAside().front()), before);
        QVERIFY(cache->write(filled(), Durability::Power).ok());
        cache.reset();
        cache = disk.open();
        QVERIFY(isEncrypted(*cache) && !recovered(*cache)); // it is said once
        QCOMPARE(cache->load()->outbox.size(), size_t(1));
    }

    void aFileWhoseKeyIsGoneIsSetAside()
    {
        Disk disk;
        auto cache = disk.open();
        QVERIFY(cache->write(filled(), Durability::Power).ok());
        cache.reset();
        disk.keychain.entries.clear();
        cache = disk.open();
        QCOMPARE(recovered(*cache), (CacheRecovery{0, {}, false}));
        QCOMPARE(disk.keychain.entries.size(), 1);
        QCOMPARE(disk.setAside().size(), 1);
        // What was set aside goes with the cache that took its place.
        bool done = false;
        cache->destroy([&](const Status &) { done = true; });
        QTRY_VERIFY(done);
        QVERIFY(QDir(disk.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
    }

    void aKeyOfAnotherLengthIsRefused_data()
    {
        QTest::addColumn<int>("length");
        for (const int length : {0, 1, 31, 33, 64})
            QTest::addRow("%d bytes", length) << length;
    }
    void aKeyOfAnotherLengthIsRefused()
    {
        QFETCH(int, length);
        QVERIFY(!SecretKey::fromBytes(QByteArray(length, 'k')).ok());
    }

    /// Each page of the file in turn, and the file cut short after each: the cache goes on, and of every decision it is known
    /// whether it was saved, or that nobody can say.
    void damageCostsWhatIsOnThePage_data()
    {
        QTest::addColumn<bool>("cut");
        QTest::newRow("a flipped bit") << false;
        QTest::newRow("cut off") << true;
    }
    void damageCostsWhatIsOnThePage()
    {
        QFETCH(bool, cut);
        constexpr int decisions = 6;
        CacheChange change = filled();
        change.outbox.clear();
        for (int i = 0; i < decisions; ++i) {
            const QByteArray number = QByteArray::number(i);
            change.outbox.push_back(
                {DecisionId{QStringLiteral("d%1").arg(i)}, number + QByteArray(9000, 'c'), "label " + number});
        }
        Disk sound;
        auto cache = sound.open();
        QVERIFY(cache->write(change, Durability::Power).ok());
        QVERIFY(cache->purge().ok());
        const QString path = cache->filePath();
        cache.reset();
        const QByteArray whole = contentOf(path);
        const qsizetype pages = whole.size() / 4096;
        QVERIFY(pages > decisions * 2);
        int allKnown = 0;
        for (qsizetype page = 0; page < pages; ++page) {
            Disk disk;
            disk.keychain.entries = sound.keychain.entries;
            QByteArray damaged = cut ? whole.left(page * 4096) : whole;
            if (cut && page == 0)
                continue; // an empty file is a new one
            if (!cut)
                damaged[page * 4096 + 100] = static_cast<char>(damaged[page * 4096 + 100] ^ 0x40);
            QVERIFY(QDir().mkpath(disk.path()));
            QFile file(disk.path() + u'/' + QFileInfo(path).fileName());
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(damaged) == damaged.size());
            file.close();
            cache = disk.open();
            QVERIFY2(isEncrypted(*cache), qPrintable(QString::number(page)));
            const auto found = recovered(*cache);
            QVERIFY2(found, qPrintable(QString::number(page)));
            const auto contents = cache->load();
            QCOMPARE(static_cast<int>(contents->outbox.size()), found->decisionsSaved);
            for (const OutboxRow &row : contents->outbox)
                QVERIFY(std::any_of(change.outbox.begin(), change.outbox.end(), [&](const OutboxRow &one) {
                    return one.decision == row.decision && one.content == row.content;
                }));
            if (found->isComplete) {
                ++allKnown;
                QCOMPARE(found->decisionsSaved + static_cast<int>(found->decisionsLost.size()), decisions);
            }
            QCOMPARE(contentOf(disk.setAside().value(0)).size(), damaged.size());
            cache.reset();
        }
        // Only the few pages that say what there is cost everything.
        // What is cut off costs what is behind the cut; a list of what there was ends somewhere, and then nobody can say.
        QVERIFY2(cut ? allKnown < pages : allKnown * 2 > pages, qPrintable(QStringLiteral("%1 of %2").arg(allKnown).arg(pages)));
    }

    void whatIsLostIsKnownByItsLabel()
    {
        Disk disk;
        auto cache = disk.open();
        CacheChange change;
        for (const char *name : {"d1", "d2", "d3"})
            change.outbox.push_back(
                {DecisionId{QString::fromLatin1(name)}, QByteArray(20'000, name[1]), QByteArray("label ") + name});
        QVERIFY(cache->write(change, Durability::Power).ok());
        QVERIFY(cache->purge().ok());
        const QString path = cache->filePath();
        cache.reset();
        QByteArray damaged = contentOf(path);
        const qsizetype last = damaged.size() - 4096 + 100; // the end of a long content
        damaged[last] = static_cast<char>(damaged[last] ^ 0x40);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(damaged) == damaged.size());
        file.close();
        cache = disk.open();
        const auto found = recovered(*cache);
        QVERIFY(found && found->isComplete);
        QCOMPARE(found->decisionsSaved, 2);
        QCOMPARE(found->decisionsLost.size(), size_t(1));
        QVERIFY(found->decisionsLost.front().content.isEmpty());
        QVERIFY(found->decisionsLost.front().label.startsWith("label d"));
    }

    /// Each page in turn: whatever is kept beside the decisions is there, or named as lost, or nobody can say.
    void whatIsLostOfWhatIsKeptBesideIsSaid()
    {
        constexpr int rows = 6;
        CacheChange change;
        for (int i = 0; i < rows; ++i) {
            const KeptKind kind = i % 2 == 0 ? KeptKind::SubmittedReview : KeptKind::RedactionReport;
            change.kept.push_back({{kind, QStringLiteral("k%1").arg(i)}, QByteArray::number(i) + QByteArray(9000, 'c')});
        }
        Disk sound;
        auto cache = sound.open();
        QVERIFY(cache->write(change, Durability::Power).ok());
        QVERIFY(cache->purge().ok());
        const QString path = cache->filePath();
        cache.reset();
        const QByteArray whole = contentOf(path);
        int oneLost = 0;
        for (qsizetype page = 0; page < whole.size() / 4096; ++page) {
            Disk disk;
            disk.keychain.entries = sound.keychain.entries;
            QByteArray damaged = whole;
            damaged[page * 4096 + 100] = static_cast<char>(damaged[page * 4096 + 100] ^ 0x40);
            QVERIFY(QDir().mkpath(disk.path()));
            QFile file(disk.path() + u'/' + QFileInfo(path).fileName());
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(damaged) == damaged.size());
            file.close();
            cache = disk.open();
            const auto found = recovered(*cache);
            QVERIFY2(found, qPrintable(QString::number(page)));
            const auto contents = cache->load();
            for (const KeptRow &row : contents->kept)
                QVERIFY(std::find(change.kept.begin(), change.kept.end(), row) != change.kept.end());
            if (!found->isComplete)
                continue;
            QCOMPARE(contents->kept.size() + found->keptLost.size(), static_cast<size_t>(rows));
            // A page costs what is on it: a long content has its own.
            oneLost += found->keptLost.size() == 1 ? 1 : 0;
            cache.reset();
        }
        QVERIFY2(oneLost >= rows, qPrintable(QString::number(oneLost)));
    }

    void aFullDiskKeepsWhatWasSavedInMemory()
    {
        Disk disk;
        auto cache = disk.open();
        CacheChange change = filled();
        for (int i = 0; i < 8; ++i)
            change.outbox.push_back({DecisionId{QStringLiteral("more%1").arg(i)}, QByteArray(9000, 'c'), {}});
        QVERIFY(cache->write(change, Durability::Power).ok());
        QVERIFY(cache->purge().ok());
        const QString path = cache->filePath();
        cache.reset();
        QByteArray damaged = contentOf(path);
        damaged[damaged.size() - 100] = static_cast<char>(damaged[damaged.size() - 100] ^ 0x40);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(damaged) == damaged.size());
        file.close();
        cache = std::make_unique<Cache>(disk.keychain, disk.path());
        bool full = true;
        cache->failWritesWhen([&full] { return full; });
        bool answered = false;
        cache->open(account, [&](const Cache::State &) { answered = true; });
        QTRY_VERIFY(answered);
        // The damaged file is where it was, for the next time; what could be read of it is in memory meanwhile.
        QVERIFY(disk.setAside().isEmpty());
        QCOMPARE(contentOf(path), damaged);
        QCOMPARE(reason(*cache), std::optional(ErrorKind::StorageFailed));
        QCOMPARE(cache->load()->outbox.size(), size_t(8));
        QVERIFY(!QFile::exists(path + QStringLiteral(".new")));
        cache.reset();
        full = false;
        cache = disk.open();
        QCOMPARE(recovered(*cache)->decisionsSaved, 8);
        QCOMPARE(cache->load()->outbox.size(), size_t(8));
        QCOMPARE(cache->load()->kept, filled().kept);
    }

    void aCrashBeforeTheNewFileTakesItsPlaceLosesNothing()
    {
        Disk disk;
        auto cache = disk.open();
        QVERIFY(cache->write(filled(), Durability::Power).ok());
        QVERIFY(cache->purge().ok());
        const QString path = cache->filePath();
        cache.reset();
        // As the two steps leave it in between: the damaged file has gone aside, the new one is whole.
        QVERIFY(QFile::copy(path, path + QStringLiteral(".damaged-then")));
        QVERIFY(QFile::rename(path, path + QStringLiteral(".new")));
        cache = disk.open();
        QVERIFY(isEncrypted(*cache));
        QCOMPARE(cache->load()->outbox.size(), size_t(1));
        QVERIFY(disk.setAside().isEmpty());
        bool done = false;
        cache->destroy([&](const Status &) { done = true; });
        QTRY_VERIFY(done);
        QVERIFY(QDir(disk.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
    }

    void whatWasSetAsideGoesWithTheNextPurge()
    {
        Disk disk;
        auto cache = disk.open();
        QVERIFY(cache->write(filled(), Durability::Power).ok());
        QVERIFY(cache->purge().ok());
        const QString path = cache->filePath();
        cache.reset();
        QFile file(path);
        QVERIFY(file.resize(file.size() - 4096));
        cache = disk.open();
        QCOMPARE(disk.setAside().size(), 1);
        QVERIFY(cache->purge().ok());
        QVERIFY(disk.setAside().isEmpty());
    }

    void aCacheOfBeforeAnythingElseWasKeptTakesIt()
    {
        Disk disk;
        auto cache = disk.open();
        CacheChange before = filled();
        before.kept.clear();
        QVERIFY(cache->write(before, Durability::Power).ok());
        const QString path = cache->filePath();
        cache.reset();
        const Result<SecretKey> key = SecretKey::fromBytes(disk.keychain.entries.cbegin().value());
        QVERIFY(key.ok());
        {
            auto database = Database::open(path, *key);
            QVERIFY(database.ok() && (*database)->execute("DROP TABLE kept; PRAGMA user_version = 2").ok());
        }
        cache = disk.open();
        QCOMPARE(cache->load()->outbox.size(), size_t(1));
        QVERIFY(cache->load()->kept.empty());
        QVERIFY(cache->write(filled(), Durability::Power).ok());
        QCOMPARE(cache->load()->kept, filled().kept);
    }

    void aCacheOfALaterProgramIsLeftAlone()
    {
        Disk disk;
        auto cache = disk.open();
        QVERIFY(cache->write(filled(), Durability::Power).ok());
        const QString path = cache->filePath();
        cache.reset();
        const Result<SecretKey> key = SecretKey::fromBytes(disk.keychain.entries.cbegin().value());
        QVERIFY(key.ok());
        {
            auto database = Database::open(path, *key);
            QVERIFY(database.ok() && (*database)->execute("PRAGMA user_version = 999").ok());
        }
        cache = disk.open();
        QCOMPARE(reason(*cache), std::optional(ErrorKind::StorageFailed));
        QVERIFY(disk.setAside().isEmpty());
    }

    void whatFacadesKeepIsReplacedClearedAndFoundInOrder()
    {
        Disk disk;
        auto cache = disk.open();
        const KeptKey one{KeptKind::Review, QStringLiteral("1")};
        const KeptKey two{KeptKind::Review, QStringLiteral("2")};
        const KeptKey other{KeptKind::Rubric, QStringLiteral("1")}; // the same key of another kind
        CacheChange change = filled();
        change.kept = {{two, "two"}, {one, "one"}, {other, "rubric"}};
        QVERIFY(cache->write(change, Durability::Power).ok());
        CacheChange replaced;
        replaced.kept = {{two, "two again"}};
        QVERIFY(cache->write(replaced, Durability::Process).ok());
        cache = disk.open();
        QVERIFY((cache->load()->kept == std::vector<KeptRow>{{two, "two again"}, {one, "one"}, {other, "rubric"}}));
        QCOMPARE(cache->load()->held.size(), size_t(1));

        CacheChange gone;
        gone.keptGone = {two};
        QVERIFY(cache->write(gone, Durability::Process).ok());
        QVERIFY((cache->load()->kept == std::vector<KeptRow>{{one, "one"}, {other, "rubric"}}));
        CacheChange cleared;
        cleared.keptCleared = {KeptKind::Review};
        cleared.kept = {{two, "anew"}}; // after the clearing
        QVERIFY(cache->write(cleared, Durability::Process).ok());
        QVERIFY((cache->load()->kept == std::vector<KeptRow>{{other, "rubric"}, {two, "anew"}}));
    }

    void theLogStaysShortWhereItIsTidied()
    {
        Disk disk;
        auto cache = disk.open();
        const auto logSize = [&] { return QFileInfo(cache->filePath() + QStringLiteral("-wal")).size(); };
        qint64 longest = 0;
        for (int step = 0; step < 200; ++step) {
            CacheChange change;
            change.held = std::vector<HeldRow>{heldRow(QByteArray(40'000, static_cast<char>('a' + step % 26)))};
            QVERIFY(cache->write(change, Durability::Process).ok());
            longest = std::max(longest, logSize());
            QVERIFY(cache->tidy().ok());
        }
        QVERIFY2(longest < 3'000'000, QByteArray::number(longest)); // all of it would be more than 8 million bytes
        const auto before = cache->load();
        cache = disk.open();
        QVERIFY(*cache->load() == *before);
    }

    void purgingEmptiesTheLog()
    {
        Disk disk;
        auto cache = disk.open();
        QVERIFY(cache->write(filled(), Durability::Power).ok());
        QVERIFY(QFileInfo(cache->filePath() + QStringLiteral("-wal")).size() > 0);
        QVERIFY(cache->purge().ok());
        QCOMPARE(QFileInfo(cache->filePath() + QStringLiteral("-wal")).size(), 0);
    }

    void aKeyringWithATroubleMeansMemory_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("missing") << int(ErrorKind::KeyringMissing);
        QTest::newRow("locked") << int(ErrorKind::KeyringLocked);
        QTest::newRow("silent") << int(ErrorKind::KeyringNotResponding);
    }
    void aKeyringWithATroubleMeansMemory()
    {
        QFETCH(int, kind);
        Disk disk;
        disk.keychain.fault = Error{static_cast<ErrorKind>(kind), {}};
        auto cache = disk.open();
        QCOMPARE(reason(*cache), std::optional(static_cast<ErrorKind>(kind)));
        QVERIFY(cache->write(filled(), Durability::Power).ok());
        QCOMPARE(cache->load()->outbox.size(), size_t(1));
        QVERIFY(QDir(disk.path()).entryList(QDir::Files).isEmpty());
    }
};

QTEST_GUILESS_MAIN(CacheTest)
#include "cache.moc"
