#include "ui/insights/insightcard.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace vigie::ui {

namespace {

constexpr int mostRowsAtOnce = 14; ///< of a table; more scroll
constexpr int leastPictureWidth = 560;

} // namespace

InsightCard::InsightCard(InsightPart part, QWidget *parent)
    : Card(parent)
    , m_part(part)
    , m_title(new TextLabel(TextStyle::BodyStrong, ColorRole::Text, this))
    , m_sentence(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_nothing(new TextLabel(TextStyle::Body, ColorRole::Muted, this))
    , m_choice(new Segments(this))
    , m_switch(new Segments(this))
    , m_take(new QToolButton(this))
    , m_menu(new QMenu(this))
    , m_chart(new ChartView(narrowestOf(part), this))
    , m_table(new TableView(this))
    , m_model(new FigureModel(this))
{
    m_sentence->setWordWrap(true);
    m_nothing->setWordWrap(true);
    m_table->setModel(m_model);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_take->setPopupMode(QToolButton::InstantPopup);
    m_take->setMenu(m_menu);
    m_take->setIcon(icon(Symbol::ChevronDown));
    m_take->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_take->setLayoutDirection(Qt::RightToLeft); // the arrow behind the words
    m_take->setFocusPolicy(Qt::StrongFocus);
    for (const Format format : {Format::Png, Format::Svg, Format::Csv})
        connect(m_menu->addAction(QString()), &QAction::triggered, this, [this, format] { Q_EMIT fileWanted(format); });
    auto *head = new QHBoxLayout;
    head->setContentsMargins(spacing(1), 0, spacing(1), 0); // what is drawn has as much around it, for the focus
    m_sentence->setContentsMargins(spacing(1), 0, spacing(1), 0);
    m_nothing->setContentsMargins(spacing(1), 0, spacing(1), 0);
    head->setSpacing(spacing(3));
    head->addWidget(m_title);
    head->addWidget(m_choice);
    head->addStretch(1);
    head->addWidget(m_switch);
    head->addWidget(m_take);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing(3), spacing(3), spacing(3), spacing(3));
    column->setSpacing(spacing(2));
    column->addLayout(head);
    column->addWidget(m_sentence);
    column->addSpacing(spacing(1));
    column->addWidget(m_nothing);
    column->addWidget(m_chart);
    column->addWidget(m_table);
    column->addStretch(1); // beside a higher neighbour
    connect(m_switch, &Segments::chosen, this, [this](int index) { showTable(index == 1); });
    m_choice->hide();
    retranslate();
    showContent();
}

void InsightCard::setWords(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    retranslate();
}

void InsightCard::setContent(ChartView::Layout chart, const FigureTable &table, const QString &nothing,
                             const std::vector<int> &columns)
{
    m_model->setTable(table);
    m_table->setWidths(columns);
    m_table->widenToContents();
    const int rows = std::min(mostRowsAtOnce, m_model->rowCount());
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                            + rows * m_table->verticalHeader()->defaultSectionSize() + 14);
    m_nothing->setText(nothing);
    m_chart->setContent(std::move(chart));
    showContent();
}

void InsightCard::showTable(bool isTable)
{
    const bool hadFocus = m_chart->hasFocus() || m_table->hasFocus();
    m_isTable = isTable;
    showContent();
    Q_EMIT shownChanged();
    if (hadFocus && hasContent())
        content()->setFocus(Qt::OtherFocusReason);
}

QWidget *InsightCard::content() const
{
    if (m_isTable)
        return m_table;
    return m_chart;
}

void InsightCard::showContent()
{
    m_switch->setCurrent(m_isTable ? 1 : 0);
    m_nothing->setVisible(!hasContent());
    m_switch->setVisible(hasContent());
    m_take->setVisible(hasContent());
    m_chart->setVisible(hasContent() && !m_isTable);
    m_table->setVisible(hasContent() && m_isTable);
}

FigurePicture InsightCard::picture(const QString &source) const
{
    const double width = std::max(leastPictureWidth, m_chart->width());
    return {m_title->text(), m_sentence->text(), source, m_chart->drawingFor(width), width};
}

void InsightCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void InsightCard::retranslate()
{
    const QString title = m_title->text();
    m_switch->setTexts({tr("Chart"), tr("Table")}, {tr("%1: show as a chart").arg(title), tr("%1: show as a table").arg(title)});
    m_switch->setCurrent(m_isTable ? 1 : 0);
    m_take->setText(tr("Take to a file"));
    m_take->setAccessibleName(tr("%1: take to a file").arg(title));
    const QStringList formats{tr("Picture (PNG)…"), tr("Drawing (SVG)…"), tr("Figures (CSV)…")};
    const auto actions = m_menu->actions();
    for (qsizetype i = 0; i < formats.size(); ++i)
        actions.at(i)->setText(formats.at(i));
    m_chart->setAccessibleName(title);
    m_chart->setAccessibleDescription(tr("%1 The arrow keys walk it; T shows it as a table.").arg(m_sentence->text()));
    m_table->setAccessibleName(tr("%1, as a table").arg(title));
}

} // namespace vigie::ui
