#include "models/desk/itemcut.h"

#include "models/calendar/correction.h"
#include "models/desk/mail.h"
#include "models/desk/spellings.h"
#include "models/domain/json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace vigie::desk {
namespace {

const QString cutMark = QStringLiteral("[…]");

/// What others are known by within a package, and what files are called. A name may stand there as an id; an address or a number
/// that does cannot be taken out.
constexpr std::array<QLatin1String, 9> idMembers{QLatin1String("id"),       QLatin1String("participant"), QLatin1String("about"),
                                                 QLatin1String("for"),      QLatin1String("to"),          QLatin1String("uid"),
                                                 QLatin1String("calendar"), QLatin1String("kind"),        QLatin1String("field")};

bool isId(const QString &key)
{
    return std::ranges::find(idMembers, key) != idMembers.end();
}

QString patternOf(const ErasedItem &item)
{
    switch (item.field) {
    case RectifiedField::Mail:
        return addressPattern(item.value);
    case RectifiedField::Phone:
        return numberPattern(item.value);
    case RectifiedField::Name:
    case RectifiedField::Detail:
        break;
    }
    // Not within an address, which is a value of its own, nor as the city of a zone (IANA), which is nobody's.
    static const QString before = QStringLiteral("(?<!@|Europe/|Africa/|America/|Asia/|Atlantic/|Australia/|Indian/|Pacific/)");
    return before + wordsPattern(item.value) + QLatin1String("(?![\\w.+-]*@)");
}

/// Its value is no words but a zone, a kind or a time.
bool isTyped(const QJsonObject &understood)
{
    static const QStringList typed{QStringLiteral("zone"), QStringLiteral("meeting-kind"), QStringLiteral("duration"),
                                   QStringLiteral("window")};
    return typed.contains(understood.value(QLatin1String("field")).toString());
}

Error notEditable()
{
    return itemError(ItemObstacle::NotEditable);
}

} // namespace

QString erasedAddress()
{
    return QStringLiteral("erased@erased.invalid");
}

ItemCut::ItemCut(const ErasedItem &item)
    : m_field(item.field)
    , m_value(anyOf({patternOf(item)}))
{
}

bool ItemCut::isIn(const QString &text) const
{
    return m_value.match(text).hasMatch();
}

bool ItemCut::isWhole(const QString &text) const
{
    const QString words = text.trimmed();
    const QRegularExpressionMatch match = m_value.match(words);
    return match.hasMatch() && match.capturedLength() == words.size();
}

QString ItemCut::inWords(QString text) const
{
    return text.replace(m_value, cutMark);
}

QJsonValue ItemCut::inValue(const QString &key, const QJsonValue &value) const
{
    if (value.isString() && !isId(key)) {
        const bool isAddress = key == QLatin1String("email") && isWhole(value.toString());
        return isAddress ? erasedAddress() : inWords(value.toString());
    }
    if (value.isObject())
        return inObject(value.toObject());
    if (!value.isArray())
        return value;
    QJsonArray left;
    const QJsonArray all = value.toArray();
    for (const QJsonValue &one : all) {
        const bool isShared = key == QLatin1String("shareable") && isWhole(one[QLatin1String("value")].toString());
        if (isShared || (one.isString() && !isId(key) && isWhole(one.toString())))
            continue;
        left.append(inValue(key, one));
    }
    return left;
}

QJsonObject ItemCut::inObject(const QJsonObject &json) const
{
    QJsonObject cut;
    for (auto member = json.begin(); member != json.end(); ++member) {
        const bool isWords = member.key() != QLatin1String("value") || !isTyped(json);
        cut.insert(member.key(), isWords ? inValue(member.key(), member.value()) : QJsonValue(member.value()));
    }
    return cut;
}

bool ItemCut::isInIds(const QJsonValue &value) const
{
    if (value.isString())
        return isIn(value.toString());
    if (value.isObject()) {
        const QJsonObject json = value.toObject();
        for (auto member = json.begin(); member != json.end(); ++member) {
            if (isInIds(member.value()))
                return true;
        }
        return false;
    }
    const QJsonArray all = value.toArray();
    return std::any_of(all.begin(), all.end(), [this](const QJsonValue &one) { return isInIds(one); });
}

Result<QJsonObject> ItemCut::inJson(const QJsonObject &json) const
{
    QJsonObject cut = inObject(json);
    const bool mayBeId = m_field == RectifiedField::Name || m_field == RectifiedField::Detail;
    if (!mayBeId && isInIds(cut))
        return notEditable();
    return cut;
}

Result<QByteArray> ItemCut::inCalendar(const QByteArray &calendar, const std::optional<std::set<QString>> &uids) const
{
    const calendar::CorrectedCalendar cut = calendar::without(
        calendar,
        {[this](const QString &text) { return isIn(text); }, [this](const QString &text) { return inWords(text); }, uids});
    return cut.isWhole ? Result<QByteArray>(cut.text) : Result<QByteArray>(notEditable());
}

Result<QByteArray> ItemCut::inMail(const QByteArray &raw) const
{
    const std::optional<QByteArray> cut =
        mailWithout(raw,
                    {[this](const QString &text) { return isIn(text); }, [this](const QString &text) { return inWords(text); },
                     [this](const QByteArray &text) { return inCalendar(text); }, erasedAddress()});
    return cut ? Result<QByteArray>(*cut) : Result<QByteArray>(notEditable());
}

Result<QByteArray> ItemCut::inPart(const QString &path, const QByteArray &content) const
{
    if (isIn(path))
        return notEditable();
    if (path.endsWith(QLatin1String(".eml")))
        return inMail(content);
    if (path.endsWith(QLatin1String(".ics")))
        return inCalendar(content);
    if (path.endsWith(QLatin1String(".json"))) {
        const QJsonDocument document = QJsonDocument::fromJson(content);
        if (document.isObject()) {
            const Result<QJsonObject> cut = inJson(document.object());
            if (!cut)
                return cut.error();
            return *cut == document.object() ? content : QJsonDocument(*cut).toJson();
        }
    }
    const bool says = isIn(QString::fromUtf8(content)) || isIn(QString::fromLatin1(content));
    return says ? Result<QByteArray>(notEditable()) : Result<QByteArray>(content);
}

} // namespace vigie::desk
