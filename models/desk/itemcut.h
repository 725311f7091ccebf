// A single value that is erased (D1), taken out of whatever says it: texts, JSON, mails, calendars.
#pragma once

#include "models/domain/erasure.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QString>

#include <optional>
#include <set>

namespace vigie::desk {

/// In its place where somebody has to be reached by an address (RFC 2606): the rest still reads as a package, mail or calendar.
[[nodiscard]] QString erasedAddress();

class ItemCut
{
public:
    explicit ItemCut(const ErasedItem &item);

    [[nodiscard]] RectifiedField field() const { return m_field; }
    /// In whichever spelling.
    [[nodiscard]] bool isIn(const QString &text) const;
    /// And it says nothing else.
    [[nodiscard]] bool isWhole(const QString &text) const;
    /// With a mark in its place.
    [[nodiscard]] QString inWords(QString text) const;

    // Each gives what it is given where the value is not in it, and is NotEditable where it could not be taken out.
    /// Every text of it but ids. Of a list what is nothing else goes, and so does what would be shared and is.
    [[nodiscard]] Result<QJsonObject> inJson(const QJsonObject &json) const;
    /// Of all its events, or of these.
    [[nodiscard]] Result<QByteArray> inCalendar(const QByteArray &calendar,
                                                const std::optional<std::set<QString>> &uids = std::nullopt) const;
    [[nodiscard]] Result<QByteArray> inMail(const QByteArray &raw) const;
    /// By what kind of file it is.
    [[nodiscard]] Result<QByteArray> inPart(const QString &path, const QByteArray &content) const;

private:
    [[nodiscard]] QJsonValue inValue(const QString &key, const QJsonValue &value) const;
    [[nodiscard]] QJsonObject inObject(const QJsonObject &json) const;
    [[nodiscard]] bool isInIds(const QJsonValue &value) const;

    RectifiedField m_field;
    QRegularExpression m_value;
};

} // namespace vigie::desk
