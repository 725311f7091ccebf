#include "net/service/certificate.h"

#include <QtTest>

#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>

namespace vigie::service {

class CertificateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstStartMakesOneAndTheNextKeepsIt();
    void itIsP256ForTheHostAndNobodyElseMayReadIt();
    void twoDesksHaveDifferentOnes();
    void permissionsAreTightenedAgain();
    void aDamagedFileIsNeverReplaced_data();
    void aDamagedFileIsNeverReplaced();
    void aFolderThatIsMissingIsAnError();
    void fingerprintsReadAsPeopleCompareThem();

private:
    static Instant now() { return *fromRfc3339(QStringLiteral("2026-03-30T08:00:00Z")); }
    static Result<ServerCertificate> make(const QTemporaryDir &folder, const QString &host = QStringLiteral("127.0.0.1"))
    {
        return loadOrMakeCertificate(folder.path().toStdString(), host, now());
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

void CertificateTest::theFirstStartMakesOneAndTheNextKeepsIt()
{
    const QTemporaryDir folder;
    const auto first = make(folder);
    QVERIFY(first.ok());
    QCOMPARE(first->fingerprint.size(), 32);
    const auto second = make(folder);
    QCOMPARE(second->fingerprint, first->fingerprint);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("tls.pem")});
}

void CertificateTest::itIsP256ForTheHostAndNobodyElseMayReadIt()
{
    const QTemporaryDir folder;
    const auto made = make(folder, QStringLiteral("desk.example"));
    QVERIFY(made.ok());
    const QString path = folder.filePath(QStringLiteral("tls.pem"));
    const QSslCertificate certificate(read(path));
    QCOMPARE(certificate.digest(QCryptographicHash::Sha256), made->fingerprint);
    QVERIFY(certificate.isSelfSigned());
    QCOMPARE(certificate.publicKey().algorithm(), QSsl::Ec);
    QCOMPARE(certificate.publicKey().length(), 256);
    const auto names = certificate.subjectAlternativeNames();
    QVERIFY(names.contains(QSsl::DnsEntry, QStringLiteral("desk.example")));
    QVERIFY(names.contains(QSsl::DnsEntry, QStringLiteral("localhost")));
    QVERIFY(names.contains(QSsl::IpAddressEntry, QStringLiteral("127.0.0.1")));
    QVERIFY(certificate.effectiveDate() <= toDateTime(now()));
    QCOMPARE(certificate.expiryDate().date().year(), 2036);
    QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
}

void CertificateTest::twoDesksHaveDifferentOnes()
{
    const QTemporaryDir one;
    const QTemporaryDir other;
    QVERIFY(make(one)->fingerprint != make(other)->fingerprint);
}

void CertificateTest::permissionsAreTightenedAgain()
{
    const QTemporaryDir folder;
    QVERIFY(make(folder).ok());
    const QString path = folder.filePath(QStringLiteral("tls.pem"));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
    QVERIFY(make(folder).ok());
    QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)));
}

void CertificateTest::aDamagedFileIsNeverReplaced_data()
{
    QTest::addColumn<QString>("damage");
    for (const char *damage : {"empty", "no key", "no certificate", "another key", "cut"})
        QTest::newRow(damage) << QString::fromLatin1(damage);
}

void CertificateTest::aDamagedFileIsNeverReplaced()
{
    QFETCH(QString, damage);
    const QTemporaryDir folder;
    const QTemporaryDir otherFolder;
    QVERIFY(make(folder).ok());
    QVERIFY(make(otherFolder).ok());
    const QString path = folder.filePath(QStringLiteral("tls.pem"));
    const QByteArray whole = read(path);
    const qsizetype border = whole.indexOf("-----BEGIN CERTIFICATE");
    QVERIFY(border > 0);
    const QByteArray other = read(otherFolder.filePath(QStringLiteral("tls.pem")));
    QByteArray text;
    if (damage == QLatin1String("no key"))
        text = whole.mid(border);
    else if (damage == QLatin1String("no certificate"))
        text = whole.left(border);
    else if (damage == QLatin1String("another key"))
        text = other.left(other.indexOf("-----BEGIN CERTIFICATE")) + whole.mid(border);
    else if (damage == QLatin1String("cut"))
        text = whole.left(whole.size() - 60);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(text);
    file.close();
    const auto loaded = make(folder);
    QVERIFY(!loaded.ok());
    QCOMPARE(loaded.error().kind, ErrorKind::StorageDamaged);
    QCOMPARE(read(path), text);
}

void CertificateTest::aFolderThatIsMissingIsAnError()
{
    const auto made = loadOrMakeCertificate("/nowhere/at/all", QStringLiteral("localhost"), now());
    QVERIFY(!made.ok());
    QCOMPARE(made.error().kind, ErrorKind::StorageFailed);
}

void CertificateTest::fingerprintsReadAsPeopleCompareThem()
{
    QCOMPARE(fingerprintText(QByteArray("\xab\x01\xff", 3)), QStringLiteral("AB:01:FF"));
}

} // namespace vigie::service

QTEST_GUILESS_MAIN(vigie::service::CertificateTest)
#include "certificate.moc"
