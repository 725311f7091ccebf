// What is right in the document of a package.
#pragma once

#include "models/desk/rectifiedperson.h"

#include <QJsonArray>
#include <QJsonObject>

namespace vigie::desk {

/// Of a participant or contact, as a document has them.
[[nodiscard]] Likeness likenessOf(const QJsonObject &person, const RightsSubject &subject);
/// By which of them somebody is meant: by name alone only where nobody is named by address or number.
[[nodiscard]] Likeness leastLikeness(const QJsonObject &document, const RightsSubject &subject);

/// Its participants and contacts, what the service made of their mails and what goes out for them.
class RectifiedDocument
{
public:
    /// All must outlive it.
    RectifiedDocument(QJsonObject &document, const RightsSubject &subject, const std::vector<RectifiedValue> &values);
    [[nodiscard]] const RectifiedPerson &person() const { return m_person; }

    /// In how many places.
    int apply();

private:
    void inPerson(QJsonObject &person, const QString &key, QJsonArray &people);
    bool inText(QJsonObject &person, const QString &member, const RectifiedValue &value);
    void inWordsOfTheService();
    void inPhones(QJsonObject &person, const RectifiedValue &value);

    QJsonObject &m_document;
    RectifiedPerson m_person;
    bool m_isThere = false; ///< among the people of the document
    int m_places = 0;
};

} // namespace vigie::desk
