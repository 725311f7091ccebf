#include "ui/insights/figurepicture.h"

#include "ui/common/shapedtext.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

namespace vigie::ui {

namespace {

constexpr int pictureMargin = 24;
constexpr int titleLine = 24;
constexpr int sentenceLine = 26;
constexpr int sourceLine = 28;
constexpr double pixelRatio = 2;

QSize sizeOf(const FigurePicture &picture)
{
    return {static_cast<int>(picture.width) + 2 * pictureMargin,
            static_cast<int>(picture.drawing.height) + titleLine + sentenceLine + sourceLine + 2 * pictureMargin};
}

void paintPicture(QPainter &painter, const FigurePicture &picture)
{
    const OnPaper onPaper;
    const QRectF all(QPointF(), QSizeF(sizeOf(picture)));
    painter.fillRect(all, color(ColorRole::Surface));
    QRectF line(pictureMargin, pictureMargin, picture.width, titleLine);
    painter.setPen(color(ColorRole::Text));
    drawShapedText(painter, line, Qt::AlignLeft | Qt::AlignTop, picture.title, TextStyle::Title);
    line.translate(0, titleLine);
    painter.setPen(color(ColorRole::Muted));
    drawShapedText(painter, line, Qt::AlignLeft | Qt::AlignTop, elidedText(picture.sentence, TextStyle::Small, picture.width),
                   TextStyle::Small);
    line.moveBottom(all.bottom() - pictureMargin);
    drawShapedText(painter, line, Qt::AlignLeft | Qt::AlignBottom, elidedText(picture.source, TextStyle::Smaller, picture.width),
                   TextStyle::Smaller);
    painter.translate(pictureMargin, pictureMargin + titleLine + sentenceLine);
    paint(painter, picture.drawing, {0, 0, picture.width, picture.drawing.height});
}

} // namespace

QImage imageOf(const FigurePicture &picture)
{
    QImage image(sizeOf(picture) * pixelRatio, QImage::Format_RGB32);
    image.setDevicePixelRatio(pixelRatio);
    QPainter painter(&image);
    paintPicture(painter, picture);
    return image;
}

QByteArray pngOf(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? bytes : QByteArray();
}

QByteArray svgOf(const FigurePicture &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(sizeOf(picture));
    generator.setViewBox(QRect(QPoint(), sizeOf(picture)));
    generator.setResolution(96); // a pixel is a unit
    generator.setTitle(picture.title);
    generator.setDescription(picture.sentence);
    QPainter painter(&generator);
    paintPicture(painter, picture);
    painter.end();
    return bytes;
}

} // namespace vigie::ui
