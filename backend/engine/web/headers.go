package web

import (
	"net/http"
	"strings"

	"github.com/labstack/echo/v4"
)

// requestHeader gives every answer a number, so that a person can say which one it was about.
const requestHeader = "Fp-Request"

// policies stand on every answer, also on refusals. ASVS 5.0 §3.4.
var policies = map[string]string{
	"X-Content-Type-Options":       "nosniff",
	"X-Frame-Options":              "DENY",
	"Referrer-Policy":              "same-origin",
	"Cross-Origin-Opener-Policy":   "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Permissions-Policy": "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(self), " +
		"geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), " +
		"publickey-credentials-get=(self), screen-wake-lock=(), usb=(), xr-spatial-tracking=()",
}

// contentPolicy is the strict CSP: everything from ourselves, no inline script or style, no frames.
// 'self' covers the websocket in all browsers of today; the address is named too for Safari before 15.4.
func contentPolicy(socket string) string {
	return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
		"connect-src 'self'" + socket + "; manifest-src 'self'; form-action 'self'; base-uri 'none'; " +
		"frame-ancestors 'none'; object-src 'none'"
}

func (s *Server) headers(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		h, r := c.Response().Header(), c.Request()
		for name, value := range policies {
			h.Set(name, value)
		}
		socket := "ws"
		if s.secure(r) {
			socket = "wss"
			h.Set("Strict-Transport-Security", "max-age=63072000; includeSubDomains")
		}
		h.Set("Content-Security-Policy", contentPolicy(socketOf(socket, r.Host)))
		// Until something better is known of it, an answer is for nobody to keep.
		h.Set("Cache-Control", "no-store")
		if underAPI(r.URL.Path) {
			h.Set("Vary", "Cookie")
		}
		return next(c)
	}
}

// socketOf names our websocket in the policy; nothing where the host is not a plain one, so that no
// header of a stranger gets into the policy.
func socketOf(scheme, host string) string {
	const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:[]"
	if host == "" || len(host) > 255 || strings.Trim(host, plain) != "" {
		return ""
	}
	return " " + scheme + "://" + host
}

// revalidate lets a browser keep an answer and ask each time whether it still holds.
const (
	revalidate = "no-cache"
	forever    = "public, max-age=31536000, immutable"
)

// notModified sets the tag of an answer and tells whether the asker has that one already.
func notModified(c echo.Context, tag string) bool {
	c.Response().Header().Set("ETag", tag)
	for known := range strings.SplitSeq(c.Request().Header.Get("If-None-Match"), ",") {
		known = strings.TrimSpace(known)
		if known == "*" || strings.TrimPrefix(known, "W/") == strings.TrimPrefix(tag, "W/") {
			c.Response().WriteHeader(http.StatusNotModified)
			return true
		}
	}
	return false
}
