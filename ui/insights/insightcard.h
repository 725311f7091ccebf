// One part of the page: what it shows as a chart, and the same values as a table.
#pragma once

#include "ui/common/labels.h"
#include "ui/common/segments.h"
#include "ui/common/tableview.h"
#include "ui/insights/chartview.h"
#include "ui/insights/figuremodel.h"
#include "ui/insights/figurepicture.h"

class QMenu;
class QToolButton;

namespace vigie::ui {

/// Chart and table alike are there for keyboard and screen reader; one of them shows.
class InsightCard : public Card
{
    Q_OBJECT

public:
    enum class Format { Png, Svg, Csv };

    explicit InsightCard(InsightPart part, QWidget *parent = nullptr);

    [[nodiscard]] InsightPart part() const { return m_part; }
    void setWords(const QString &title, const QString &sentence);
    [[nodiscard]] QString title() const { return m_title->text(); }
    /// Without rows, `nothing` is said in place of both.
    void setContent(ChartView::Layout chart, const FigureTable &table, const QString &nothing, const std::vector<int> &columns);
    [[nodiscard]] bool hasContent() const { return m_model->rowCount() > 0; }

    void showTable(bool isTable);
    [[nodiscard]] bool isTable() const { return m_isTable; }
    [[nodiscard]] ChartView *chart() const { return m_chart; }
    [[nodiscard]] TableView *table() const { return m_table; }
    /// What to tell apart by, between title and switch; without parts until they are set.
    [[nodiscard]] Segments *choice() const { return m_choice; }
    /// Where the keys are to go.
    [[nodiscard]] QWidget *content() const;
    /// Of the chart, in the width it has or a readable one.
    [[nodiscard]] FigurePicture picture(const QString &source) const;

Q_SIGNALS:
    void shownChanged(); ///< chart or table
    void fileWanted(vigie::ui::InsightCard::Format format);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showContent();
    void retranslate();

    InsightPart m_part;
    bool m_isTable = false;
    TextLabel *m_title;
    TextLabel *m_sentence;
    TextLabel *m_nothing;
    Segments *m_choice;
    Segments *m_switch;
    QToolButton *m_take;
    QMenu *m_menu;
    ChartView *m_chart;
    TableView *m_table;
    FigureModel *m_model;
};

} // namespace vigie::ui
