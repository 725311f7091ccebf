#include "models/desk/writings.h"

#include "models/domain/json.h"
#include "models/ledger/incidents.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace vigie::desk {
namespace {

/// Members that are words: of rulings, and of the runs of redacted text.
constexpr std::array<QLatin1String, 5> wordsMembers{QLatin1String("question"), QLatin1String("message"), QLatin1String("note"),
                                                    QLatin1String("text"), QLatin1String("city")};

QJsonValue withWordsIn(const QJsonValue &value, bool isWords, const WordsChange &change)
{
    if (value.isString())
        return isWords ? QJsonValue(change(value.toString())) : value;
    if (value.isObject())
        return withWords(value.toObject(), change);
    if (!value.isArray())
        return value;
    QJsonArray changed;
    const QJsonArray all = value.toArray();
    for (const QJsonValue &one : all)
        changed.append(withWordsIn(one, isWords, change));
    return changed;
}

/// As it was where nothing in it is different.
QString changedText(const ledger::Writing &writing, const WordsChange &change)
{
    if (!writing.isJson)
        return change(writing.text);
    const QJsonObject before = QJsonDocument::fromJson(writing.text.toUtf8()).object();
    const QJsonObject after = withWords(before, change);
    return after == before ? writing.text : QString::fromUtf8(toBytes(after));
}

} // namespace

QJsonObject withWords(const QJsonObject &json, const WordsChange &change)
{
    QJsonObject changed;
    for (auto member = json.begin(); member != json.end(); ++member) {
        const bool isWords = std::ranges::find(wordsMembers, member.key()) != wordsMembers.end();
        changed.insert(member.key(), withWordsIn(member.value(), isWords, change));
    }
    return changed;
}

Result<int> Writings::changeOf(const RequestId &request, const WordsChange &change)
{
    Result<std::vector<ledger::Writing>> all = ledger::WritingStore(m_context.ledger).of(request);
    return all ? rewrite(*std::move(all), change) : Result<int>(all.error());
}

Result<int> Writings::changeForms(const RequestId &request, const WordsChange &change)
{
    Result<std::vector<ledger::Writing>> all = ledger::WritingStore(m_context.ledger).formsOf(request);
    return all ? rewrite(*std::move(all), change) : Result<int>(all.error());
}

Result<int> Writings::rewrite(std::vector<ledger::Writing> all, const WordsChange &change)
{
    int changed = 0;
    for (ledger::Writing &writing : all) {
        const QString text = changedText(writing, change);
        if (text == writing.text)
            continue;
        writing.text = text;
        if (Status rewritten = ledger::WritingStore(m_context.ledger).rewrite(writing); !rewritten)
            return rewritten.error();
        ++changed;
    }
    return changed;
}

Result<std::set<IncidentId>> Writings::notesAbout(const std::set<RequestId> &requests)
{
    std::set<IncidentId> notes;
    for (const RequestId &request : requests) {
        const Result<std::vector<Incident>> incidents = ledger::IncidentStore(m_context.ledger).ofRequest(request);
        if (!incidents)
            return incidents.error();
        for (const Incident &incident : *incidents)
            notes.insert(incident.id);
    }
    return notes;
}

Result<int> Writings::changeNotes(const std::set<IncidentId> &incidents, const WordsChange &change,
                                  const std::function<Status(const IncidentId &, int)> &say)
{
    int everywhere = 0;
    for (const IncidentId &incident : incidents) {
        const Result<int> places = changeNote(incident, change);
        if (!places)
            return places;
        if (*places == 0)
            continue;
        everywhere += *places;
        if (Status said = say(incident, *places); !said)
            return said.error();
    }
    return everywhere;
}

Result<int> Writings::changeNote(const IncidentId &incident, const WordsChange &change)
{
    ledger::IncidentStore store(m_context.ledger);
    Result<Incident> noted = store.lock(incident);
    if (!noted)
        return noted.error();
    int changed = 0;
    const auto put = [&](QString &words) {
        const QString right = change(words);
        changed += right == words ? 0 : 1;
        words = right;
    };
    put(noted->note);
    for (IncidentStep &step : noted->steps)
        put(step.words);
    const Status rewritten = changed == 0 ? Status(Done{}) : store.rewriteWords(*noted);
    return rewritten ? Result<int>(changed) : Result<int>(rewritten.error());
}

} // namespace vigie::desk
