// SystemKeychain against a real Secret Service; tests/run.sh starts a private one.
#include "models/store/secretkey.h"
#include "models/store/systemkeychain.h"

#include <QProcess>
#include <QtTest>

using namespace vigie;

namespace {

template <typename T>
Result<T> await(const std::function<void(Keychain::Answer<T>)> &call)
{
    std::optional<Result<T>> answer;
    call([&](Result<T> result) { answer = std::move(result); });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 20'000))
        return Error{ErrorKind::Internal, QStringLiteral("no answer")};
    return *answer;
}

} // namespace

class KeyringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (qEnvironmentVariable("VIGIE_TEST_KEYRING") != QLatin1String("1"))
            QSKIP("VIGIE_TEST_KEYRING is not 1");
    }

    void whatIsWrittenIsReadAndRemoved()
    {
        SystemKeychain keychain(QStringLiteral("vigie-test"));
        const QString entry = QStringLiteral("cache-test");
        const QByteArray secret = SecretKey::random()->toByteArray();
        using Found = std::optional<QByteArray>;
        const auto read = [&] { return await<Found>([&](auto answer) { keychain.read(entry, answer); }); };

        auto found = read();
        QVERIFY(found.ok());
        QVERIFY(!found->has_value());
        QVERIFY(await<Done>([&](auto answer) { keychain.write(entry, secret, answer); }).ok());
        found = read();
        QVERIFY(found.ok());
        QVERIFY(*found == Found(secret));
        QVERIFY(await<Done>([&](auto answer) { keychain.remove(entry, answer); }).ok());
        found = read();
        QVERIFY(found.ok());
        QVERIFY(!found->has_value());
    }
};

QTEST_GUILESS_MAIN(KeyringTest)
#include "keyring.moc"
