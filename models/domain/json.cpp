#include "models/domain/json.h"

#include "models/domain/jsonreader.h"

#include <QJsonDocument>

#include <cmath>

namespace vigie {

namespace {

/// Depth of nesting outside strings; QJsonDocument itself recurses, so hostile depth must be found before.
int nestingDepth(const QByteArray &text)
{
    int depth = 0;
    int deepest = 0;
    bool inString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            deepest = std::max(deepest, ++depth);
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return deepest;
}

} // namespace

Result<QJsonObject> parseJsonObject(const QByteArray &text, const JsonLimits &limits)
{
    if (text.size() > limits.maxBytes)
        return Error{ErrorKind::InvalidInput,
                     QStringLiteral("JSON of %1 bytes; at most %2 are read").arg(text.size()).arg(limits.maxBytes)};
    if (nestingDepth(text) > limits.maxDepth)
        return Error{ErrorKind::InvalidInput, QStringLiteral("JSON nested deeper than %1").arg(limits.maxDepth)};
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(text, &fault);
    if (fault.error != QJsonParseError::NoError)
        return Error{ErrorKind::InvalidInput,
                     QStringLiteral("not JSON at byte %1: %2").arg(fault.offset).arg(fault.errorString())};
    if (!document.isObject())
        return Error{ErrorKind::InvalidInput, QStringLiteral("JSON, but not an object")};
    return document.object();
}

QByteArray toBytes(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

void JsonReader::fail(const QString &key, const char *reason)
{
    if (m_fault->isEmpty())
        *m_fault = QStringLiteral("%1%2 %3").arg(m_path, key, QLatin1String(reason));
}

QString JsonReader::string(const QString &key, qsizetype maxLength)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isString())
        fail(key, "must be a string");
    const QString text = value.toString();
    if (text.size() > maxLength)
        fail(key, "is too long");
    return text;
}

int JsonReader::integer(const QString &key)
{
    const QJsonValue value = m_object.value(key);
    const double number = value.toDouble();
    if (!value.isDouble() || std::trunc(number) != number || std::abs(number) > 2e9) {
        fail(key, "must be an integer");
        return 0;
    }
    return static_cast<int>(number);
}

qint64 JsonReader::longInteger(const QString &key)
{
    constexpr double largest = 9007199254740992; // 2^53: every integer below is exact
    const QJsonValue value = m_object.value(key);
    const double number = value.toDouble();
    if (!value.isDouble() || std::trunc(number) != number || std::abs(number) > largest) {
        fail(key, "must be an integer");
        return 0;
    }
    return static_cast<qint64>(number);
}

std::map<QString, QString> JsonReader::strings(const QString &key)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isObject())
        fail(key, "must be an object");
    std::map<QString, QString> result;
    const QJsonObject object = value.toObject();
    for (auto one = object.begin(); one != object.end(); ++one) {
        if (!one.value().isString())
            fail(key, "must hold strings");
        result.emplace(one.key(), one.value().toString());
    }
    return result;
}

std::map<QString, qint64> JsonReader::counts(const QString &key)
{
    JsonReader reader = object(key);
    std::map<QString, qint64> result;
    const QStringList reasons = reader.names();
    for (const QString &reason : reasons)
        result.emplace(reason, reader.longInteger(reason));
    return result;
}

double JsonReader::number(const QString &key)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isDouble())
        fail(key, "must be a number");
    return value.toDouble();
}

bool JsonReader::boolean(const QString &key)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isBool())
        fail(key, "must be true or false");
    return value.toBool();
}

QDate JsonReader::date(const QString &key)
{
    const QDate value = QDate::fromString(string(key, 20), Qt::ISODate);
    if (!value.isValid())
        fail(key, "must be a date such as 2026-03-30");
    return value;
}

Instant JsonReader::instant(const QString &key)
{
    const std::optional<Instant> value = fromRfc3339(string(key, 40));
    if (!value)
        fail(key, "must be an RFC 3339 time with its offset");
    return value.value_or(Instant{});
}

TimeRange JsonReader::range()
{
    const TimeRange value{instant(QStringLiteral("start")), instant(QStringLiteral("end"))};
    if (value.isEmpty())
        fail(QStringLiteral("end"), "must be after start");
    return value;
}

JsonReader JsonReader::child(const QJsonValue &value, const QString &key)
{
    if (!value.isObject())
        fail(key, "must be an object");
    JsonReader reader(value.toObject());
    reader.m_path = m_path + key + QLatin1Char('.');
    reader.m_fault = m_fault;
    return reader;
}

JsonReader JsonReader::object(const QString &key)
{
    return child(m_object.value(key), key);
}

QJsonArray JsonReader::array(const QString &key)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isArray())
        fail(key, "must be an array");
    return value.toArray();
}

std::vector<int> JsonReader::integers(const QString &key)
{
    std::vector<int> result;
    const QJsonArray elements = array(key);
    for (const QJsonValue &element : elements) {
        const double value = element.toDouble(0.5);
        if (value != std::trunc(value) || std::abs(value) > 1e9) {
            fail(key, "must hold whole numbers");
            return result;
        }
        result.push_back(static_cast<int>(value));
    }
    return result;
}

QStringList JsonReader::stringList(const QString &key)
{
    QStringList result;
    const QJsonArray elements = array(key);
    for (const QJsonValue &element : elements) {
        if (!element.isString())
            fail(key, "must hold strings");
        result.append(element.toString());
    }
    return result;
}

std::vector<Token> JsonReader::tokens(const QString &key)
{
    std::vector<Token> result;
    for (const QString &name : stringList(key))
        result.push_back(Token{name});
    return result;
}

QJsonArray tokensToJson(const std::vector<Token> &tokens)
{
    return toArray(tokens, [](const Token &token) { return token.value; });
}

QJsonObject toJson(const TimeRange &value)
{
    return {{QStringLiteral("start"), toRfc3339(value.start)}, {QStringLiteral("end"), toRfc3339(value.end)}};
}

Result<TimeRange> timeRangeFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    return reader.finish(reader.range());
}

TimeRange readRange(JsonReader &reader)
{
    return reader.range();
}

} // namespace vigie
