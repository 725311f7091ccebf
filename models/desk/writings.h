// What people who work here wrote, with other words in the place of some: about requests, and in the notes of incidents.
#pragma once

#include "models/desk/context.h"
#include "models/domain/incident.h"
#include "models/ledger/writings.h"

#include <QJsonObject>

#include <functional>
#include <set>
#include <vector>

namespace vigie::desk {

/// What a text should say.
using WordsChange = std::function<QString(const QString &)>;

/// Of a decision, a draft or a form: wherever in it somebody's words stand. Its ids, tokens and kinds stay.
[[nodiscard]] QJsonObject withWords(const QJsonObject &json, const WordsChange &change);

class Writings
{
public:
    explicit Writings(Context &context)
        : m_context(context)
    {
    }

    // Within a transaction. How many texts are different.
    /// Reasons of reveals, decisions and drafts of them, and what reviews say; incidents are apart. REQUIRES the lock of the
    /// request.
    [[nodiscard]] Result<int> changeOf(const RequestId &request, const WordsChange &change);
    /// What is readable in forms that were made of it, and in those that reviews are given. REQUIRES that nothing clear comes
    /// into them so, and the lock of the request.
    [[nodiscard]] Result<int> changeForms(const RequestId &request, const WordsChange &change);
    /// Of the incidents about these requests.
    [[nodiscard]] Result<std::set<IncidentId>> notesAbout(const std::set<RequestId> &requests);
    /// Locks each: after every request. `say` records how many texts of one are different.
    [[nodiscard]] Result<int> changeNotes(const std::set<IncidentId> &incidents, const WordsChange &change,
                                          const std::function<Status(const IncidentId &incident, int places)> &say);

private:
    [[nodiscard]] Result<int> changeNote(const IncidentId &incident, const WordsChange &change);
    [[nodiscard]] Result<int> rewrite(std::vector<ledger::Writing> all, const WordsChange &change);

    Context &m_context;
};

} // namespace vigie::desk
