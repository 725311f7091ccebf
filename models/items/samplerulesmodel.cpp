#include "models/items/samplerulesmodel.h"

namespace vigie {

SampleRulesModel::SampleRulesModel(SamplePlanEditor &editor, QObject *parent)
    : EditedTable(parent)
{
    const auto rulesOf = [&editor] { return editor.inForce() ? editor.draft().rules : std::vector<StratumRule>(); };
    follow(rulesOf());
    connect(&editor, &SamplePlanEditor::changed, this, [this, rulesOf] { follow(rulesOf()); });
}

StratumDimension SampleRulesModel::dimensionOf(int column)
{
    return WireNames<StratumDimension>::table.at(static_cast<size_t>(column)).first;
}

QVariant SampleRulesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) || role != Qt::DisplayRole)
        return {};
    const StratumRule &shown = rule(index.row());
    if (index.column() == Number)
        return index.row() + 1;
    if (index.column() == Amount)
        return shown.rate > 0 ? static_cast<double>(shown.rate) / wholeRate : static_cast<double>(shown.size);
    const auto value = shown.where.find(dimensionOf(index.column()));
    return value == shown.where.end() ? QString() : value->second;
}

} // namespace vigie
