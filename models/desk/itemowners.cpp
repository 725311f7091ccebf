#include "models/desk/itemowners.h"

#include "models/desk/rectifieddocument.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace vigie::desk {
namespace {

constexpr std::array ownersLists{QLatin1String("participants"), QLatin1String("contacts")};

bool bears(const QJsonObject &person, const ItemCut &cut)
{
    const auto isInEach = [&](QLatin1String key) {
        const QJsonArray all = person.value(key).toArray();
        return std::any_of(all.begin(), all.end(), [&cut](const QJsonValue &one) { return cut.isIn(one.toString()); });
    };
    return cut.isIn(person.value(QLatin1String("name")).toString()) || cut.isIn(person.value(QLatin1String("email")).toString())
        || isInEach(QLatin1String("phones")) || isInEach(QLatin1String("aliases"));
}

/// An entry that has nothing but a name that they may bear is one of their spellings.
bool isAnother(const QJsonObject &person, const RightsSubject &subject, Likeness least)
{
    const Likeness like = likenessOf(person, subject);
    const bool isNameAlone =
        person.value(QLatin1String("email")).toString().isEmpty() && person.value(QLatin1String("phones")).toArray().isEmpty();
    return like < least && !(like == Likeness::Doubtful && isNameAlone);
}

} // namespace

bool isOfAnother(const QJsonObject &document, const RightsSubject &subject, const ItemCut &cut)
{
    const Likeness least = leastLikeness(document, subject);
    return std::ranges::any_of(ownersLists, [&](QLatin1String key) {
        const QJsonArray all = document.value(key).toArray();
        return std::any_of(all.begin(), all.end(), [&](const QJsonValue &one) {
            return isAnother(one.toObject(), subject, least) && bears(one.toObject(), cut);
        });
    });
}

bool isNeeded(const QJsonObject &document, const RightsSubject &subject, const ItemCut &cut)
{
    const QLatin1String key = cut.field() == RectifiedField::Mail ? QLatin1String("email") : QLatin1String("name");
    if (cut.field() != RectifiedField::Mail && cut.field() != RectifiedField::Name)
        return false;
    const QJsonArray participants = document.value(QLatin1String("participants")).toArray();
    const Likeness least = leastLikeness(document, subject);
    return std::any_of(participants.begin(), participants.end(), [&](const QJsonValue &one) {
        return likenessOf(one.toObject(), subject) >= least && cut.isIn(one[key].toString());
    });
}

Result<QJsonObject> withoutOwn(QJsonObject document, const RightsSubject &subject, const ItemCut &cut)
{
    const Likeness least = leastLikeness(document, subject);
    for (const QLatin1String key : ownersLists) {
        QJsonArray all = document.value(key).toArray();
        for (qsizetype i = 0; i < all.size(); ++i) {
            if (likenessOf(all.at(i).toObject(), subject) < least)
                continue;
            const Result<QJsonObject> own = cut.inJson(all.at(i).toObject());
            if (!own)
                return own;
            all.replace(i, *own);
        }
        if (!all.isEmpty())
            document.insert(key, all);
    }
    return document;
}

} // namespace vigie::desk
