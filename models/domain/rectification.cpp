#include "models/domain/rectification.h"

#include "models/domain/jsonreader.h"

#include <algorithm>

namespace vigie {

namespace {

Error wrongValue(const char *reason)
{
    return Error{ErrorKind::InvalidInput, QLatin1String("values: ") + QLatin1String(reason)};
}

RectifiedValue readRectifiedValue(JsonReader &reader)
{
    return {reader.enumerator<RectifiedField>(QStringLiteral("field")), reader.string(QStringLiteral("held")),
            reader.string(QStringLiteral("right"))};
}

} // namespace

bool canBe(RectifiedField field, const QString &text)
{
    switch (field) {
    case RectifiedField::Name:
        return !text.trimmed().isEmpty() && text.size() <= longestSubjectName;
    case RectifiedField::Mail:
        return isMailAddress(text) && text.size() <= longestSubjectMail;
    case RectifiedField::Phone:
        return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }) >= 6
            && text.size() <= longestSubjectPhone;
    case RectifiedField::Detail:
        return text.trimmed().size() >= shortestDetail && text.size() <= longestDetail;
    }
    return false;
}

Status checkRectification(const Rectification &rectification)
{
    if (rectification.values.empty())
        return wrongValue("say what is put right");
    if (rectification.values.size() > std::size(WireNames<RectifiedField>::table))
        return wrongValue("too many");
    for (const RectifiedValue &value : rectification.values) {
        if (!canBe(value.field, value.held) || !canBe(value.field, value.right))
            return wrongValue("no name, mail address, telephone number or detail can be so");
        if (value.held == value.right)
            return wrongValue("is so already");
    }
    return Done{};
}

QString inWords(const Rectification &rectification)
{
    QStringList lines;
    for (const RectifiedValue &value : rectification.values)
        lines.append(value.held + QStringLiteral(" → ") + value.right);
    return lines.join(QLatin1Char('\n'));
}

QJsonObject toJson(const Rectification &rectification)
{
    return {{QStringLiteral("values"),
             toArray(rectification.values,
                     [](const RectifiedValue &value) {
                         return QJsonObject{{QStringLiteral("field"), QString(wireName(value.field))},
                                            {QStringLiteral("held"), value.held},
                                            {QStringLiteral("right"), value.right}};
                     })},
            {QStringLiteral("byNameToo"), toArray(rectification.byNameToo, [](const RequestId &id) { return id.value; })},
            {QStringLiteral("texts"),
             QJsonArray::fromStringList(QStringList(rectification.texts.begin(), rectification.texts.end()))}};
}

Result<Rectification> rectificationFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    Rectification rectification{reader.objects<RectifiedValue>(QStringLiteral("values"), readRectifiedValue), {}};
    const QStringList ids = reader.stringList(QStringLiteral("byNameToo"));
    for (const QString &id : ids)
        rectification.byNameToo.push_back(RequestId{id});
    if (reader.has(QStringLiteral("texts"))) {
        const QStringList texts = reader.stringList(QStringLiteral("texts"));
        rectification.texts.assign(texts.begin(), texts.end());
    }
    return reader.finish(std::move(rectification));
}

} // namespace vigie
