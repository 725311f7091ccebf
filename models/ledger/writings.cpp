#include "models/ledger/writings.h"

#include <array>

namespace vigie::ledger {
namespace {

struct WritingPlace {
    const char *table; ///< called w
    const char *column;
    const char *id;
    const char *position; ///< nullptr: there is one of an id
    const char *ofRequest;
    bool isJson = false;
    bool isForm = false; ///< and has a level
};

constexpr const char *ofUnit = "JOIN review_unit u ON u.id = w.unit WHERE u.request = ?";
constexpr const char *ofTask = "JOIN review_task t ON t.id = w.task JOIN review_unit u ON u.id = t.unit WHERE u.request = ?";
constexpr const char *ofReview = "JOIN review v ON v.id = w.review JOIN review_task t ON t.id = v.task "
                                 "JOIN review_unit u ON u.id = t.unit WHERE u.request = ?";

constexpr std::array writingPlaces{
    WritingPlace{"reveal", "words", "id", nullptr, "WHERE w.request = ?"},
    WritingPlace{"decision", "body", "id", nullptr, "WHERE w.request = ?", true},
    WritingPlace{"lease_draft", "content", "lease", nullptr, "JOIN lease l ON l.id = w.lease WHERE l.request = ?", true},
    WritingPlace{"review", "private_note", "id", nullptr, ofTask},
    WritingPlace{"review_answer", "note", "review", "position", ofReview},
    WritingPlace{"finding", "note", "id", nullptr, ofUnit},
    WritingPlace{"finding", "contestation", "id", nullptr, ofUnit},
    WritingPlace{"finding", "settlement", "id", nullptr, ofUnit},
    WritingPlace{"outgoing_form", "content", "request", "version", "WHERE w.request = ?", true, true},
    WritingPlace{"handled_ruling", "content", "request", "version", "WHERE w.request = ?", true, true},
    WritingPlace{"review_form", "content", "unit", nullptr, ofUnit, true, true},
};

QString sqlOf(const char *pattern, const WritingPlace &place)
{
    QString sql = QLatin1String(pattern);
    sql.replace(QLatin1String("{table}"), QLatin1String(place.table));
    sql.replace(QLatin1String("{column}"), QLatin1String(place.column));
    sql.replace(QLatin1String("{id}"), QLatin1String(place.id));
    return sql;
}

Result<std::vector<Writing>> writingsIn(Ledger &ledger, const RequestId &request, bool areForms)
{
    std::vector<Writing> writings;
    for (std::size_t i = 0; i < writingPlaces.size(); ++i) {
        const WritingPlace &place = writingPlaces[i];
        if (place.isForm != areForms)
            continue;
        const QString position =
            place.position == nullptr ? QStringLiteral("0") : QLatin1String("w.") + QLatin1String(place.position);
        const QString level = place.isForm ? QStringLiteral("w.level") : QStringLiteral("''");
        const Result<Rows> rows = ledger.rows(sqlOf("SELECT w.{id}, ", place) + position + QLatin1String(", ") + level
                                                  + sqlOf(", w.{column} FROM {table} w ", place) + QLatin1String(place.ofRequest)
                                                  + sqlOf(" AND w.{column} <> '' ORDER BY w.{id}", place),
                                              {request.value});
        if (!rows)
            return rows.error();
        for (const Row &row : *rows)
            writings.push_back({i, row.text(0), row.number(1), row.text(2), row.text(3), place.isJson});
    }
    return writings;
}

} // namespace

Result<std::vector<Writing>> WritingStore::of(const RequestId &request)
{
    return writingsIn(m_ledger, request, false);
}

Result<std::vector<Writing>> WritingStore::formsOf(const RequestId &request)
{
    return writingsIn(m_ledger, request, true);
}

Status WritingStore::rewrite(const Writing &writing)
{
    const WritingPlace &place = writingPlaces.at(writing.place);
    QString sql = sqlOf("UPDATE {table} SET {column} = ? WHERE {id} = ?", place);
    Values values{writing.text, writing.id};
    if (place.position != nullptr) {
        sql += QLatin1String(" AND ") + QLatin1String(place.position) + QLatin1String(" = ?");
        values.append(writing.position);
    }
    if (place.isForm) {
        sql += QLatin1String(" AND level = ?");
        values.append(writing.level);
    }
    return m_ledger.change(sql, values);
}

} // namespace vigie::ledger
