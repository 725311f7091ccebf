#include "net/service/certificate.h"

#include <QFile>
#include <QHostAddress>
#include <QTemporaryFile>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>

namespace vigie::service {

namespace {

template <auto Free>
struct Release {
    template <typename T>
    void operator()(T *pointer) const
    {
        Free(pointer);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Release<X509_free>>;
using Bio = std::unique_ptr<BIO, Release<BIO_free_all>>;
using Extension = std::unique_ptr<X509_EXTENSION, Release<X509_EXTENSION_free>>;

constexpr long validity = 10L * 365 * 24 * 3600;

QString qstringOf(const std::filesystem::path &path)
{
    return QString::fromStdString(path.string());
}

bool addExtension(X509 *certificate, int kind, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

/// Subject alternative names. A host that is neither an address nor a plain DNS name is left out: pinning does without it.
QByteArray namesFor(const QString &host)
{
    QByteArray names = "DNS:localhost,IP:127.0.0.1,IP:0:0:0:0:0:0:0:1";
    const QHostAddress address(host);
    if (!address.isNull()) {
        if (!address.isLoopback() && address != QHostAddress(QHostAddress::AnyIPv4)
            && address != QHostAddress(QHostAddress::AnyIPv6))
            names += ",IP:" + host.toLatin1();
        return names;
    }
    const bool plain = !host.isEmpty() && std::all_of(host.begin(), host.end(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == QLatin1Char('-') || c == QLatin1Char('.'));
    });
    if (plain && host != QLatin1String("localhost"))
        names += ",DNS:" + host.toLatin1();
    return names;
}

/// No key usage is said: with one that leaves out keyCertSign, verifiers do not see that it is self-signed, and CA:FALSE forbids
/// to put keyCertSign in (RFC 5280, 4.2.1.9).
Certificate selfSigned(EVP_PKEY *key, const QString &host, Instant now)
{
    Certificate certificate(X509_new());
    unsigned char serial[16] = {};
    std::time_t from = now.time_since_epoch().count() - 3600; // a workstation's clock may be a little behind
    if (!certificate || RAND_bytes(serial, sizeof serial) != 1)
        return nullptr;
    serial[0] = static_cast<unsigned char>((serial[0] & 0x7f) | 0x40); // positive and of full length (RFC 5280, 4.1.2.2)
    const std::unique_ptr<BIGNUM, Release<BN_free>> number(BN_bin2bn(serial, sizeof serial, nullptr));
    X509_NAME *const name = X509_get_subject_name(certificate.get());
    const auto *commonName = reinterpret_cast<const unsigned char *>("vigie-desk");
    const bool made = number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate.get())) != nullptr
        && X509_set_version(certificate.get(), X509_VERSION_3) == 1
        && X509_time_adj_ex(X509_getm_notBefore(certificate.get()), 0, 0, &from) != nullptr
        && X509_time_adj_ex(X509_getm_notAfter(certificate.get()), 0, validity, &from) != nullptr
        && X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, commonName, -1, -1, 0) == 1
        && X509_set_issuer_name(certificate.get(), name) == 1 && X509_set_pubkey(certificate.get(), key) == 1
        && addExtension(certificate.get(), NID_basic_constraints, "critical,CA:FALSE")
        && addExtension(certificate.get(), NID_ext_key_usage, "serverAuth")
        && addExtension(certificate.get(), NID_subject_alt_name, namesFor(host))
        && X509_sign(certificate.get(), key, EVP_sha256()) != 0;
    return made ? std::move(certificate) : nullptr;
}

Result<QByteArray> makePem(const QString &host, Instant now)
{
    const Error failure{ErrorKind::Internal, QStringLiteral("no certificate could be made")};
    const Key key(EVP_EC_gen("P-256"));
    if (!key)
        return failure;
    const Certificate certificate = selfSigned(key.get(), host, now);
    const Bio bio(BIO_new(BIO_s_secmem()));
    if (!certificate || !bio || PEM_write_bio_PrivateKey(bio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1
        || PEM_write_bio_X509(bio.get(), certificate.get()) != 1)
        return failure;
    char *text = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &text);
    return QByteArray(text, static_cast<qsizetype>(size));
}

/// Never half a file and never readable by others, not even for a moment: a temporary file is 0600 from the start.
Status writePrivately(const QString &path, const QByteArray &text)
{
    QTemporaryFile file(path + QStringLiteral(".XXXXXX"));
    if (!file.open() || file.write(text) != text.size() || !file.flush())
        return Error{ErrorKind::StorageFailed, QStringLiteral("tls.pem: %1").arg(file.errorString())};
    if (!file.rename(path))
        return Error{ErrorKind::StorageFailed, QStringLiteral("tls.pem: %1").arg(file.errorString())};
    file.setAutoRemove(false);
    return Done{};
}

Result<QByteArray> fingerprintOf(const QByteArray &pem)
{
    const Error damaged{ErrorKind::StorageDamaged, QStringLiteral("tls.pem holds no certificate with its key")};
    const auto length = static_cast<int>(pem.size());
    const Bio forKey(BIO_new_mem_buf(pem.constData(), length));
    const Bio forCertificate(BIO_new_mem_buf(pem.constData(), length));
    if (!forKey || !forCertificate)
        return damaged;
    const Key key(PEM_read_bio_PrivateKey(forKey.get(), nullptr, nullptr, nullptr));
    const Certificate certificate(PEM_read_bio_X509(forCertificate.get(), nullptr, nullptr, nullptr));
    if (!key || !certificate || X509_check_private_key(certificate.get(), key.get()) != 1)
        return damaged;
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    if (X509_digest(certificate.get(), EVP_sha256(), digest, &size) != 1)
        return damaged;
    return QByteArray(reinterpret_cast<const char *>(digest), static_cast<qsizetype>(size));
}

} // namespace

Result<ServerCertificate> loadOrMakeCertificate(const std::filesystem::path &folder, const QString &host, Instant now)
{
    const std::filesystem::path path = folder / "tls.pem";
    QFile file(qstringOf(path));
    if (!file.exists()) {
        auto pem = makePem(host, now);
        if (!pem.ok())
            return pem.error();
        if (const Status written = writePrivately(file.fileName(), *pem); !written.ok())
            return written.error();
    }
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::StorageFailed, QStringLiteral("tls.pem: %1").arg(file.errorString())};
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    if ((file.permissions() & others) && !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return Error{ErrorKind::StorageFailed, QStringLiteral("tls.pem can be read by others")};
    auto fingerprint = fingerprintOf(file.readAll());
    if (!fingerprint.ok())
        return fingerprint.error();
    return ServerCertificate{path, *fingerprint};
}

QString fingerprintText(const QByteArray &fingerprint)
{
    return QString::fromLatin1(fingerprint.toHex(':').toUpper());
}

} // namespace vigie::service
