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

bool isEncrypted(const Cache &cache)
{
    return std::holds_alternative<Cache::Encrypted>(cache.state());
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
    change.held = std::vector<HeldRow>{{held(), "draft: fin de journée"}};
    change.outbox.push_back({DecisionId{QStringLiteral("d1")}, "first decision"});
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
        QVERIFY(after->held.front().held == held());
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
            for (const char *word :
                 {"PERSON_", "request-0", "fin de journ", "K-318", "CREATE TABLE", "first decision", "Europe/Paris"})
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
            change.held = std::vector<HeldRow>{{held(), QByteArray::number(step)}};
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
        CacheChange twice;
        twice.outbox.push_back({DecisionId{QStringLiteral("d2")}, "second"});
        twice.held = std::vector<HeldRow>{{held(), {}}, {held(), {}}}; // the same case twice
        QVERIFY(!cache->write(twice, Durability::Power).ok());
        QVERIFY(*cache->load() == *before);
    }

    void anotherKeyOpensNothingAndDestroysNothing()
    {
        Disk disk;
        auto cache = disk.open();
        QVERIFY(cache->write(filled(), Durability::Power).ok());
        const QString file = cache->filePath();
        cache.reset();
        const QByteArray before = contentOf(file);
        const QHash<QString, QByteArray> right = disk.keychain.entries;
        for (QByteArray &key : disk.keychain.entries)
            key[0] = static_cast<char>(key[0] ^ 1);
        cache = disk.open();
        QCOMPARE(reason(*cache), std::optional(ErrorKind::StorageDamaged));
        cache.reset();
        QCOMPARE(contentOf(file), before);
        disk.keychain.entries = right;
        cache = disk.open();
        QVERIFY(isEncrypted(*cache));
        QCOMPARE(cache->load()->outbox.size(), size_t(1));
    }

    void aKeyThatIsGoneIsNotReplaced()
    {
        Disk disk;
        auto cache = disk.open();
        QVERIFY(cache->write(filled(), Durability::Power).ok());
        cache.reset();
        disk.keychain.entries.clear();
        cache = disk.open();
        QCOMPARE(reason(*cache), std::optional(ErrorKind::StorageDamaged));
        QVERIFY(disk.keychain.entries.isEmpty());
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

    void damageIsSaidAsDamage()
    {
        Disk disk;
        auto cache = disk.open();
        QVERIFY(cache->write(filled(), Durability::Power).ok());
        QVERIFY(cache->purge().ok());
        const QString path = cache->filePath();
        cache.reset();
        const QByteArray whole = contentOf(path);
        QVERIFY(whole.size() >= 3 * 4096);
        for (const qsizetype at : {qsizetype(100), qsizetype(4096 + 100), whole.size() - 100}) {
            QByteArray damaged = whole;
            damaged[at] = static_cast<char>(damaged[at] ^ 0x40);
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(damaged) == damaged.size());
            file.close();
            cache = disk.open();
            QCOMPARE(reason(*cache), std::optional(ErrorKind::StorageDamaged));
            cache.reset();
        }
        QFile file(path);
        QVERIFY(file.resize(whole.size() - 4096)); // cut at a page boundary
        cache = disk.open();
        QCOMPARE(reason(*cache), std::optional(ErrorKind::StorageDamaged));
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
