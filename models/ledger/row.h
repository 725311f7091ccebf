// The typed edge of a query: what is bound, and what a row answers.
#pragma once

#include "models/domain/result.h"
#include "models/domain/time.h"

#include <QByteArray>
#include <QString>
#include <QVariant>

#include <optional>
#include <vector>

namespace vigie::ledger {

/// The parameters of a statement, in the order of its question marks. An invalid QVariant is NULL; an empty string never is.
using Values = QVariantList;

[[nodiscard]] inline QVariant bound(Instant instant)
{
    return QVariant(static_cast<qlonglong>(instant.time_since_epoch().count()));
}

[[nodiscard]] inline QVariant bound(const std::optional<Instant> &instant)
{
    return instant ? bound(*instant) : QVariant();
}

[[nodiscard]] inline Instant instantOf(qint64 seconds)
{
    return Instant{Seconds{seconds}};
}

/// One row of an answer; columns by position, in the order of the SELECT.
class Row
{
public:
    explicit Row(QVariantList cells)
        : m_cells(std::move(cells))
    {
    }

    [[nodiscard]] int size() const { return static_cast<int>(m_cells.size()); }
    [[nodiscard]] bool isNull(int column) const { return m_cells.at(column).isNull(); }
    [[nodiscard]] QString text(int column) const { return m_cells.at(column).toString(); }
    [[nodiscard]] qint64 integer(int column) const { return m_cells.at(column).toLongLong(); }
    [[nodiscard]] int number(int column) const { return m_cells.at(column).toInt(); }
    [[nodiscard]] double real(int column) const { return m_cells.at(column).toDouble(); }
    [[nodiscard]] bool flag(int column) const { return integer(column) != 0; }
    [[nodiscard]] QByteArray bytes(int column) const { return m_cells.at(column).toByteArray(); }
    [[nodiscard]] Instant instant(int column) const { return instantOf(integer(column)); }
    [[nodiscard]] std::optional<Instant> optionalInstant(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(instant(column));
    }

private:
    QVariantList m_cells;
};

using Rows = std::vector<Row>;

/// Of an answer with one column.
[[nodiscard]] inline QString firstText(const Row &row)
{
    return row.text(0);
}

/// What `of` makes of a row that may be absent.
template <auto of>
[[nodiscard]] auto oneOf(const Result<std::optional<Row>> &row) -> Result<std::optional<decltype(of(**row))>>
{
    using One = std::optional<decltype(of(**row))>;
    if (!row)
        return row.error();
    return *row ? One(of(**row)) : One();
}

/// What `of` makes of each row.
template <auto of>
[[nodiscard]] auto allOf(const Result<Rows> &rows) -> Result<std::vector<decltype(of(rows->front()))>>
{
    if (!rows)
        return rows.error();
    std::vector<decltype(of(rows->front()))> all;
    all.reserve(rows->size());
    for (const Row &row : *rows)
        all.push_back(of(row));
    return all;
}

} // namespace vigie::ledger
