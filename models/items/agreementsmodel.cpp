#include "models/items/agreementsmodel.h"

#include <algorithm>

namespace vigie {

namespace {

/// When a record was made and when it was withdrawn; nothing for those who have none.
struct Times {
    std::optional<Instant> since;
    std::optional<Instant> until;
};

Times timesOf(const AgreementsModel::Row &row)
{
    return std::visit(
        [](const auto &one) -> Times {
            if constexpr (std::is_same_v<std::decay_t<decltype(one)>, MissingAgreement>)
                return {};
            else
                return {one.recordedAt, one.withdrawnAt};
        },
        row);
}

std::vector<AgreementsModel::Row> rowsOf(const AgreementRegister &all)
{
    std::vector<AgreementsModel::Row> rows(all.missing.begin(), all.missing.end());
    const auto first = static_cast<std::ptrdiff_t>(rows.size());
    rows.insert(rows.end(), all.clients.begin(), all.clients.end());
    rows.insert(rows.end(), all.exceptions.begin(), all.exceptions.end());
    rows.insert(rows.end(), all.sites.begin(), all.sites.end());
    std::stable_sort(rows.begin() + first, rows.end(), [](const auto &a, const auto &b) {
        const Times left = timesOf(a);
        const Times right = timesOf(b);
        if (left.until.has_value() != right.until.has_value())
            return !left.until;
        return left.until ? *left.until > *right.until : *left.since > *right.since;
    });
    return rows;
}

/// One column of one kind of row, by overload.
struct Cell {
    int column;

    QVariant operator()(const MissingAgreement &one) const
    {
        switch (column) {
        case AgreementsModel::Whom:
            return one.client;
        case AgreementsModel::What:
            return QStringLiteral("missing");
        case AgreementsModel::State:
            return one.waiting;
        default:
            return {};
        }
    }
    QVariant operator()(const ClientAgreement &one) const
    {
        return recorded(one, one.client, QString(wireName(one.scope)), QStringLiteral("%1 · %2").arg(one.version, one.source));
    }
    QVariant operator()(const RequestException &one) const
    {
        return recorded(one, one.request, QString(wireName(one.kind)), one.reference);
    }
    QVariant operator()(const InHouseSite &one) const
    {
        return recorded(one, QStringLiteral("%1 (%2)").arg(one.site, one.country), QStringLiteral("in-house"), {});
    }

    template <typename Record>
    QVariant recorded(const Record &one, const QString &whom, const QString &what, const QString &paper) const
    {
        switch (column) {
        case AgreementsModel::Whom:
            return whom;
        case AgreementsModel::What:
            return what;
        case AgreementsModel::Paper:
            return paper;
        case AgreementsModel::Since:
            return toRfc3339(one.recordedAt);
        default:
            return one.withdrawnAt ? toRfc3339(*one.withdrawnAt) : QString();
        }
    }
};

} // namespace

AgreementsModel::AgreementsModel(AgreementsKeeper &keeper, QObject *parent)
    : QAbstractTableModel(parent)
    , m_keeper(keeper)
    , m_rows(rowsOf(keeper.agreements()))
{
    connect(&keeper, &AgreementsKeeper::changed, this, &AgreementsModel::follow);
}

void AgreementsModel::follow()
{
    std::vector<Row> now = rowsOf(m_keeper.agreements());
    if (now == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(now);
    endResetModel();
}

int AgreementsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AgreementsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant AgreementsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) || role != Qt::DisplayRole)
        return {};
    return std::visit(Cell{index.column()}, rowAt(index.row()));
}

} // namespace vigie
