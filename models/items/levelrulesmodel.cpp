#include "models/items/levelrulesmodel.h"

namespace vigie {

LevelRulesModel::LevelRulesModel(LevelsEditor &editor, QObject *parent)
    : EditedTable(parent)
{
    follow(editor.rules());
    connect(&editor, &LevelsEditor::changed, this, [this, &editor] { follow(editor.rules()); });
}

QVariant LevelRulesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) || role != Qt::DisplayRole)
        return {};
    const LevelRule &shown = rule(index.row());
    switch (index.column()) {
    case Site:
        return shown.site;
    case Countries:
        return shown.group ? QString(wireName(*shown.group)) : shown.countries.join(QLatin1Char(' '));
    case Role:
        return shown.role ? QString(wireName(*shown.role)) : QString();
    case Kind:
        return shown.kind ? QString(wireName(*shown.kind)) : QString();
    case Level:
        return QString(wireName(shown.level));
    default:
        return index.row() + 1;
    }
}

} // namespace vigie
