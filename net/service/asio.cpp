// The parts of Asio and Beast that are no templates, compiled once and apart from what uses them.
#include <boost/asio/impl/src.hpp>
#include <boost/asio/ssl/impl/src.hpp>
#include <boost/beast/src.hpp>
