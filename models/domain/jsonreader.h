// Strict reading of one JSON object: the first fault is kept with its path, later reads answer defaults, and the caller
// asks once at the end. Shared by the codecs; not for other folders.
#pragma once

#include "models/domain/json.h"

#include <QJsonArray>

#include <map>
#include <memory>

namespace vigie {

struct Erased;
struct HeldRecipient;
struct ErasedCounts;
struct Holdings;
struct RightsCase;
struct RightsSubject;

class JsonReader
{
public:
    explicit JsonReader(const QJsonObject &object)
        : m_object(object)
        , m_fault(std::make_shared<QString>())
    {
    }

    [[nodiscard]] bool has(const QString &key) const { return m_object.contains(key); }
    [[nodiscard]] QStringList names() const { return m_object.keys(); }

    QString string(const QString &key, qsizetype maxLength = 100'000);
    QString optionalString(const QString &key) { return has(key) ? string(key) : QString(); }
    int integer(const QString &key);
    qint64 longInteger(const QString &key); ///< up to 2^53
    double number(const QString &key);
    bool boolean(const QString &key);
    QDate date(const QString &key);
    Instant instant(const QString &key);
    std::optional<Instant> optionalInstant(const QString &key)
    {
        return has(key) ? std::optional<Instant>(instant(key)) : std::nullopt;
    }
    TimeRange range();
    JsonReader object(const QString &key);

    template <typename IdType>
    IdType id(const QString &key)
    {
        return IdType{string(key, 200)};
    }

    template <typename E>
    E enumerator(const QString &key)
    {
        return enumeratorOf<E>(m_object.value(key), key);
    }

    /// `read` gets a reader for each element, which must be an object.
    template <typename T, typename Read>
    std::vector<T> objects(const QString &key, Read read)
    {
        std::vector<T> result;
        const QJsonArray elements = array(key);
        for (qsizetype i = 0; i < elements.size(); ++i) {
            JsonReader element = child(elements.at(i), QStringLiteral("%1[%2]").arg(key).arg(i));
            result.push_back(read(element));
        }
        return result;
    }

    template <typename E>
    std::vector<E> enumerators(const QString &key)
    {
        std::vector<E> result;
        const QJsonArray elements = array(key);
        for (qsizetype i = 0; i < elements.size(); ++i)
            result.push_back(enumeratorOf<E>(elements.at(i), QStringLiteral("%1[%2]").arg(key).arg(i)));
        return result;
    }

    /// An object of strings.
    std::map<QString, QString> strings(const QString &key);
    QStringList stringList(const QString &key);
    /// An object of whole numbers.
    std::map<QString, qint64> counts(const QString &key);
    std::vector<int> integers(const QString &key);
    std::vector<Token> tokens(const QString &key);

    void fail(const QString &key, const char *reason);

    /// The value when nothing was wrong.
    template <typename T>
    Result<T> finish(T value) const
    {
        if (!m_fault->isEmpty())
            return Error{ErrorKind::InvalidInput, *m_fault};
        return value;
    }

private:
    QJsonArray array(const QString &key);
    JsonReader child(const QJsonValue &value, const QString &key);

    template <typename E>
    E enumeratorOf(const QJsonValue &value, const QString &key)
    {
        const std::optional<E> found = fromWireName<E>(value.toString());
        if (!value.isString() || !found) {
            fail(key, "is not one of the known names");
            return WireNames<E>::table.front().first;
        }
        return *found;
    }

    QJsonObject m_object;
    QString m_path;
    std::shared_ptr<QString> m_fault;
};

TimeRange readRange(JsonReader &reader);
Lease readLease(JsonReader &reader);
Case readCase(JsonReader &reader);
RightsCase readRightsCase(JsonReader &reader);
RightsSubject readSubject(JsonReader reader);
Holdings readHoldings(JsonReader reader);
Erased readErased(JsonReader reader);
HeldRecipient readRecipient(JsonReader &reader);
ErasedCounts readErasedCounts(JsonReader reader);
FieldValue readFieldValue(JsonReader &reader);
Ruling readRuling(JsonReader &reader);
Share readShare(JsonReader &reader);
Correction readCorrection(JsonReader &reader);
[[nodiscard]] QJsonObject shareToJson(const Share &share);
QJsonValue fieldValueToJson(const FieldValue &value);
QString fieldValueType(const FieldValue &value);

template <typename Container, typename Write>
[[nodiscard]] QJsonArray toArray(const Container &values, Write write)
{
    QJsonArray array;
    for (const auto &value : values)
        array.append(write(value));
    return array;
}

[[nodiscard]] QJsonArray tokensToJson(const std::vector<Token> &tokens);

} // namespace vigie
